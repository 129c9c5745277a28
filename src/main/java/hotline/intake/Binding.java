package hotline.intake;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.citizens.Identities;
import hotline.notify.OneTimeCodes;
import hotline.notify.Outbox;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * A telephone and an account elsewhere are one person, once a code that went to the telephone comes from the account. Both
 * keep their histories; it is a merge and can be undone. Codes are {@link OneTimeCodes}': hashed, few tries, soon over.
 */
@ApplicationScoped
class Binding {
    private final Jdbi jdbi;
    private final OneTimeCodes codes;
    private final Citizens citizens;
    private final Identities identities;
    private final Outbox outbox;
    private final Vault vault;

    @Inject
    Binding(Jdbi jdbi, OneTimeCodes codes, Citizens citizens, Identities identities, Outbox outbox, Vault vault) {
        this.jdbi = jdbi;
        this.codes = codes;
        this.citizens = citizens;
        this.identities = identities;
        this.outbox = outbox;
        this.vault = vault;
    }

    boolean isAwaited(Channel channel, String sender) {
        return channel != Channel.SMS && phone(channel, sender).isPresent();
    }

    /** Sends the code. In a transaction of its own, so that a refusal undoes nothing else. @return false: too many already */
    boolean ask(Channel channel, String sender, PhoneNumber phone) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                codes.send(Channel.SMS, phone.digits(), purpose(channel, sender));
                keep(channel, sender, phone);
            });
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** @return whether it was the right code */
    boolean confirm(Channel channel, String sender, String digits) {
        Optional<PhoneNumber> phone = phone(channel, sender);
        if (phone.isEmpty()) return false;
        if (!codes.confirm(Channel.SMS, phone.get().digits(), purpose(channel, sender), digits)) return false;
        bind(channel, sender, phone.get());
        jdbi.useHandle(h -> h.execute(
                "DELETE FROM binding_wish WHERE channel = ? AND sender_hash = ?",
                channel.name(),
                outbox.hash(channel, sender)));
        return true;
    }

    /** One who was bound to another telephone before goes over to this one. */
    private void bind(Channel channel, String sender, PhoneNumber phone) {
        long own = identities.recognise(channel, sender);
        long other = citizens.recognise(phone, null);
        Citizen before = citizens.byId(own).orElseThrow();
        if (before.keys().contains(other)) return;
        if (before.keys().size() > 1) citizens.unmerge(own, "bound to another number", Actor.SYSTEM);
        citizens.merge(own, other, "bound by a code", Actor.SYSTEM);
    }

    private void keep(Channel channel, String sender, PhoneNumber phone) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO binding_wish (channel, sender_hash, phone, asked_at)
                        VALUES (:channel, :hash, :phone, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE phone = VALUES(phone), asked_at = VALUES(asked_at)""")
                .bind("channel", channel.name())
                .bind("hash", outbox.hash(channel, sender))
                .bind("phone", vault.seal(phone.digits()))
                .execute());
    }

    /** Whose code is still on its way; how long it is good is decided by {@link OneTimeCodes}. */
    private Optional<PhoneNumber> phone(Channel channel, String sender) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT phone FROM binding_wish WHERE channel = :channel AND sender_hash = :hash
                          AND asked_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY""")
                .bind("channel", channel.name())
                .bind("hash", outbox.hash(channel, sender))
                .map((r, c) -> new PhoneNumber(vault.open(r.getBytes("phone"))))
                .findOne());
    }

    /** A code opens only what the same sender asked for. */
    private String purpose(Channel channel, String sender) {
        return "bind:" + HexFormat.of().formatHex(outbox.hash(channel, sender), 0, 9);
    }
}
