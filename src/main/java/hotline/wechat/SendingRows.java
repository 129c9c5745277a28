package hotline.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** By which way a message was tried, written before WeChat hears of it: whether it may be tried again depends on it. */
@ApplicationScoped
class SendingRows {
    /** WeChat remembers a template message's name for ten minutes. */
    private static final int SAFE_MINUTES = 9;

    enum Way {
        SERVICE,
        TEMPLATE
    }

    private final Jdbi jdbi;

    @Inject
    SendingRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Way> last(String ref) {
        return Once.call(() -> jdbi.withHandle(h -> h.createQuery("SELECT way FROM wechat_sending WHERE ref = ?")
                .bind(0, ref)
                .map((r, c) -> Way.valueOf(r.getString("way")))
                .findOne()));
    }

    /** The first try of a template counts: from it on WeChat remembers. */
    void tried(String ref, Way way) {
        Once.call(() -> jdbi.withHandle(h ->
                h.createUpdate("""
                        INSERT INTO wechat_sending (ref, way, tried_at) VALUES (:ref, :way, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE tried_at = IF(way = VALUES(way), tried_at, VALUES(tried_at)), way = VALUES(way)""").bind("ref", ref).bind("way", way.name()).execute()));
    }

    /** Nothing was sent, or the same once more does nothing. */
    boolean isSafeAgain(String ref) {
        return Once.call(() -> jdbi.withHandle(h -> h.createQuery("""
                        SELECT way = 'TEMPLATE' AND tried_at > UTC_TIMESTAMP(6) - INTERVAL :safe MINUTE
                        FROM wechat_sending WHERE ref = :ref""")
                .bind("safe", SAFE_MINUTES)
                .bind("ref", ref)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true)));
    }
}
