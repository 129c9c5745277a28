package hotline.intake;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.intake.Arrival.Kept;
import hotline.notify.Outbox;
import hotline.notify.Wish;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps what a channel brings before the channel answers for it; messages of the same moment share a commit. Reading it
 * comes afterwards. {@code docs/decisions/group-commit.md}
 */
@ApplicationScoped
public class Inbound {
    private static final Logger LOG = Logger.getLogger(Inbound.class);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Duration AT_THE_END = Duration.ofSeconds(10);

    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;
    private final InboundSweep sweep;
    private final Batches<Arrival, Kept> batches;

    @Inject
    Inbound(Jdbi jdbi, Vault vault, Outbox outbox, InboundSweep sweep, ArrivalRows rows, InboundConfig config) {
        this.sweep = sweep;
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.batches = new Batches<>(rows::write, Arrival::weight, config.waiting());
    }

    /**
     * Durable when it returns, in a transaction that is not the caller's; the same message again changes nothing. A wish to
     * hear no more of us counts from this moment. Refuses another body under the same key with 409 {@code inbound-differs},
     * a key that is too long with 400, and with 503 {@code intake-busy} what is too much at once
     * and {@code intake-away} when nothing can be stored.
     *
     * @param account our own number or account that was written to, up to 64 characters
     * @param sender  a phone number, an openid, as the channel gives it, up to 128
     * @param ref     the channel's own key of the message, up to 128
     * @param body    the text as it came
     * @param at      when it was sent, as the channel says
     */
    public void store(Channel channel, String account, String sender, String ref, String body, Instant at) {
        check("account", account, 64);
        check("from", sender, 128);
        check("ref", ref, 128);
        Kept kept = batches.put(arrival(channel, account, sender, ref, body, at));
        if (kept.same()) {
            sweep.wake();
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> conflict(kept.id(), body));
        throw Refusal.conflict("inbound-differs", "Another message has the same key", Map.of("message", kept.id()));
    }

    private static void check(String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) throw Refusal.invalid(field, "too-long");
    }

    private Arrival arrival(Channel channel, String account, String sender, String ref, String body, Instant at) {
        byte[] hash = outbox.hash(channel, sender);
        return new Arrival(
                new Arrival.Key(channel, account, HEX.formatHex(hash), ref),
                hash,
                sender,
                fingerprint(body),
                vault.seal(sender),
                vault.seal(body),
                at,
                Wish.read(body));
    }

    private byte[] fingerprint(String body) {
        return vault.hash("inbound:" + body);
    }

    private void conflict(long id, String body) {
        jdbi.useHandle(h -> {
            int fresh = h.createUpdate(
                            "INSERT IGNORE INTO inbound_conflict VALUES (:id, :body, :text, UTC_TIMESTAMP(6))")
                    .bind("id", id)
                    .bind("body", fingerprint(body))
                    .bind("text", vault.seal(body))
                    .execute();
            if (fresh > 0) h.execute("UPDATE inbound_message SET conflicts = conflicts + 1 WHERE id = ?", id);
        });
    }

    /** What is being written gets its answer; who comes later is told to come again. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        if (!batches.close(AT_THE_END))
            LOG.warn("messages were still being stored at the end: their senders got no answer");
    }
}
