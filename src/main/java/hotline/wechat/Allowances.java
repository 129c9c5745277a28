package hotline.wechat;

import hotline.base.Channel;
import hotline.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How often an openid may still be written to after something that he did himself. A message is taken out of a window before it
 * is sent, under the row's lock, so that nodes spend none twice. WeChat counts too, and its word is the last one.
 */
@ApplicationScoped
class Allowances {
    /** A push that comes again, or late, changes nothing: an act counts from its own second. */
    private static final String OPENED = """
            INSERT INTO wechat_window (openid_hash, act, opened_at, ends_at, remaining)
            SELECT :hash, act, LEAST(:at, UTC_TIMESTAMP(6)), LEAST(:at, UTC_TIMESTAMP(6)) + INTERVAL seconds SECOND, messages
            FROM wechat_allowance WHERE act = :act
            ON DUPLICATE KEY UPDATE
              remaining = IF(VALUES(opened_at) > opened_at, VALUES(remaining), remaining),
              ends_at = IF(VALUES(opened_at) > opened_at, VALUES(ends_at), ends_at),
              opened_at = GREATEST(opened_at, VALUES(opened_at))""";

    /** The one that ends first; not in its last moments, for the call takes some. */
    private static final String NEXT = """
            SELECT act, opened_at FROM wechat_window
            WHERE openid_hash = :hash AND remaining > 0 AND ends_at > UTC_TIMESTAMP(6) + INTERVAL 2 SECOND
            ORDER BY ends_at, act LIMIT 1 FOR UPDATE""";

    private final Jdbi jdbi;
    private final Outbox outbox;

    @Inject
    Allowances(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    /** One message taken out of the window that an act opened. */
    record Spent(String openid, Act act, LocalDateTime openedAt) {}

    void opened(String openid, Act act, Instant at) {
        run(h -> h.createUpdate(OPENED)
                .bind("hash", hash(openid))
                .bind("act", act.name())
                .bind("at", at)
                .execute());
    }

    /** Empty when he may not be written to. */
    Optional<Spent> spend(String openid) {
        return Once.call(() -> jdbi.withHandle(h -> {
            Optional<Spent> next = h.createQuery(NEXT)
                    .bind("hash", hash(openid))
                    .map((r, c) -> new Spent(
                            openid, Act.valueOf(r.getString("act")), r.getObject("opened_at", LocalDateTime.class)))
                    .findOne();
            next.ifPresent(spent -> change(h, "remaining - 1", spent));
            return next;
        }));
    }

    /** It was certainly not sent. A window that was opened anew meanwhile is full already. */
    void giveBack(Spent spent) {
        run(h -> change(h, "remaining + 1", spent));
    }

    /** He is gone, or WeChat says that no window is open or nothing is left. The rows stay: an older push opens them not again. */
    void closed(String openid) {
        run(h -> h.execute("UPDATE wechat_window SET remaining = 0 WHERE openid_hash = ?", (Object) hash(openid)));
    }

    private int change(Handle h, String remaining, Spent spent) {
        return h.createUpdate("UPDATE wechat_window SET remaining = " + remaining
                        + " WHERE openid_hash = :hash AND act = :act AND opened_at = :opened")
                .bind("hash", hash(spent.openid()))
                .bind("act", spent.act().name())
                .bind("opened", spent.openedAt())
                .execute();
    }

    private void run(org.jdbi.v3.core.HandleCallback<?, RuntimeException> work) {
        Once.call(() -> jdbi.withHandle(work));
    }

    private byte[] hash(String openid) {
        return outbox.hash(Channel.WECHAT, openid);
    }
}
