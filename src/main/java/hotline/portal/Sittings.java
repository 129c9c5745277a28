package hotline.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hotline.base.Channel;
import hotline.notify.Outbox;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What somebody has typed on a public page, kept while he is at it: a reload, the browser's back, a dead battery lose nothing. */
@ApplicationScoped
class Sittings {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;
    private final PortalConfig config;
    private final Clock clock;

    @Inject
    Sittings(Jdbi jdbi, Vault vault, Outbox outbox, PortalConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    enum Kind {
        REPORT,
        STATUS
    }

    /** Empty when there is none, or it is over. */
    @Transactional
    <T> Optional<T> read(Kind kind, String token, Class<T> type) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT body_sealed FROM portal_sitting WHERE token_hash = :token AND kind = :kind AND expires_at > :now")
                .bind("token", hash(token))
                .bind("kind", kind.name())
                .bind("now", Instant.now(clock))
                .mapTo(byte[].class)
                .findOne()
                .map(body -> read(vault.open(body), type)));
    }

    /** @param phone that stands in it, so that it is found when a person wants to know what we have of him */
    @Transactional
    void save(Kind kind, String token, Object body, @Nullable String phone) {
        Instant now = Instant.now(clock);
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO portal_sitting (token_hash, kind, phone_hash, body_sealed, saved_at, expires_at)
                        VALUES (:token, :kind, :phone, :body, :now, :expires)
                        ON DUPLICATE KEY UPDATE phone_hash = VALUES(phone_hash), body_sealed = VALUES(body_sealed),
                          saved_at = VALUES(saved_at), expires_at = VALUES(expires_at)""")
                .bind("token", hash(token))
                .bind("kind", kind.name())
                .bind("phone", phone == null ? null : outbox.hash(Channel.SMS, phone))
                .bind("body", vault.seal(written(body)))
                .bind("now", now)
                .bind("expires", now.plus(config.keepFor()))
                .execute());
    }

    @Transactional
    void forget(Kind kind, String token) {
        jdbi.useHandle(h ->
                h.execute("DELETE FROM portal_sitting WHERE token_hash = ? AND kind = ?", hash(token), kind.name()));
    }

    /** Those that are over, a batch at a time; how many there were. */
    @Transactional
    int forgetOld() {
        return jdbi.withHandle(h -> h.createUpdate("DELETE FROM portal_sitting WHERE expires_at < :now LIMIT 500")
                .bind("now", Instant.now(clock))
                .execute());
    }

    private byte[] hash(String token) {
        return vault.hash("public-sitting:" + token);
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a sitting of ours", e);
        }
    }
}
