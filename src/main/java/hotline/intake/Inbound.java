package hotline.intake;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.notify.Outbox;
import hotline.notify.Wish;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Keeps what a channel brings before the channel answers for it. Reading it comes afterwards. */
@ApplicationScoped
public class Inbound {
    /** In one round trip; of a repeat the row that is there. */
    private static final String STORE = """
            INSERT INTO inbound_message (channel, account, sender_hash, ref, body_hash, sender, text, at, received_at)
            VALUES (:channel, :account, :hash, :ref, :body, :sender, :text, :at, :now)
            ON DUPLICATE KEY UPDATE id = id RETURNING id, body_hash, received_at""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;
    private final InboundSweep sweep;
    private final Clock clock;

    @Inject
    Inbound(Jdbi jdbi, Vault vault, Outbox outbox, InboundSweep sweep, Clock clock) {
        this.sweep = sweep;
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Row(long id, byte[] body, Instant received) {}

    /**
     * Durable when it returns, in a transaction of its own; the same message again changes nothing. A wish to hear no more
     * of us counts from this moment. Refuses another body under the same key with 409 {@code inbound-differs}.
     *
     * @param account our own number or account that was written to
     * @param sender  a phone number, an openid, as the channel gives it
     * @param ref     the channel's own key of the message
     * @param body    the text as it came
     * @param at      when it was sent, as the channel says
     */
    public void store(Channel channel, String account, String sender, String ref, String body, Instant at) {
        byte[] fingerprint = vault.hash("inbound:" + body);
        Row row = Once.run(() -> insert(channel, account, sender, ref, body, fingerprint, at));
        if (Arrays.equals(row.body, fingerprint)) {
            sweep.wake();
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> conflict(row.id, fingerprint, body));
        throw Refusal.conflict("inbound-differs", "Another message has the same key", Map.of("message", row.id));
    }

    private Row insert(
            Channel channel, String account, String sender, String ref, String body, byte[] fingerprint, Instant at) {
        Instant now = Instant.now(clock).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        Row row = jdbi.withHandle(h -> h.createQuery(STORE)
                .bind("channel", channel.name())
                .bind("account", account)
                .bind("hash", outbox.hash(channel, sender))
                .bind("ref", ref)
                .bind("body", fingerprint)
                .bind("sender", vault.seal(sender))
                .bind("text", vault.seal(body))
                .bind("at", at)
                .bind("now", now)
                .map((r, c) -> new Row(
                        r.getLong("id"),
                        r.getBytes("body_hash"),
                        r.getObject("received_at", java.time.LocalDateTime.class)
                                .toInstant(java.time.ZoneOffset.UTC)))
                .one());
        if (row.received.equals(now)) Wish.read(body).ifPresent(wish -> outbox.heed(channel, sender, wish));
        return row;
    }

    private void conflict(long id, byte[] fingerprint, String body) {
        jdbi.useHandle(h -> {
            int fresh = h.createUpdate(
                            "INSERT IGNORE INTO inbound_conflict VALUES (:id, :body, :text, UTC_TIMESTAMP(6))")
                    .bind("id", id)
                    .bind("body", fingerprint)
                    .bind("text", vault.seal(body))
                    .execute();
            if (fresh > 0) h.execute("UPDATE inbound_message SET conflicts = conflicts + 1 WHERE id = ?", id);
        });
    }
}
