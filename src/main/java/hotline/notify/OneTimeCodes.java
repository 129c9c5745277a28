package hotline.notify;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Six digits that prove that somebody reads a telephone. They are worked out from the message's unguessable name under the
 * vault's key when they are needed, so that they stand in no table, no list and no log; at rest there is a keyed hash.
 */
@ApplicationScoped
public class OneTimeCodes {
    private static final int TRIES = 5;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Provider<Outbox> outbox;
    private final Duration valid;
    private final int perHour;

    @Inject
    OneTimeCodes(Jdbi jdbi, Vault vault, Provider<Outbox> outbox, NotifyConfig config) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.valid = config.codeValid();
        this.perHour = config.codesPerHour();
    }

    /**
     * Sends a code; earlier ones of the same purpose stop being valid. Refuses with 409 {@code too-many-codes} and with 503
     * {@code no-sender}.
     *
     * @param purpose what it opens, {@code report}; a code of one purpose opens nothing else
     */
    @Transactional
    public void send(Channel channel, String to, String purpose) {
        Outbox out = outbox.get();
        if (!out.reaches(channel)) throw Refusal.unavailable("no-sender", "Messages cannot be sent at present");
        byte[] hash = out.hash(channel, to);
        if (lastHour(hash) >= perHour)
            throw Refusal.conflict("too-many-codes", "Too many codes were sent to this number", Map.of());
        String ref = out.ref();
        keep(channel, hash, purpose, ref);
        Note note = new Note("code/" + ref, Template.CODE, Map.of("minutes", Long.toString(valid.toMinutes())));
        out.tell(new Note.To(channel, to, null, null), note, ref, valid);
    }

    /** Whether the digits are the newest code's. A code is good once; after {@value #TRIES} wrong tries it is over. */
    @Transactional
    public boolean confirm(Channel channel, String from, String purpose, String digits) {
        byte[] hash = outbox.get().hash(channel, from);
        Optional<Kept> newest = jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, code_hash FROM one_time_code
                        WHERE addressee_hash = :hash AND purpose = :purpose AND used_at IS NULL
                          AND expires_at > UTC_TIMESTAMP(6) AND tries < :tries
                          AND id = (SELECT MAX(id) FROM one_time_code WHERE addressee_hash = :hash AND purpose = :purpose)
                        FOR UPDATE""")
                .bind("hash", hash)
                .bind("purpose", purpose)
                .bind("tries", TRIES)
                .map((r, c) -> new Kept(r.getLong("id"), r.getBytes("code_hash")))
                .findOne());
        return newest.filter(code -> isRight(code, purpose, digits.strip())).isPresent();
    }

    private record Kept(long id, byte[] hash) {}

    private boolean isRight(Kept code, String purpose, String digits) {
        boolean right = java.security.MessageDigest.isEqual(code.hash(), hashed(purpose, digits));
        String set = right ? "used_at = UTC_TIMESTAMP(6)" : "tries = tries + 1";
        jdbi.useHandle(h -> h.execute("UPDATE one_time_code SET " + set + " WHERE id = ?", code.id()));
        return right;
    }

    private void keep(Channel channel, byte[] hash, String purpose, String ref) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO one_time_code (channel, addressee_hash, purpose, code_hash, made_at, expires_at)
                        VALUES (:channel, :hash, :purpose, :code, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL :valid SECOND)""")
                .bind("channel", channel.name())
                .bind("hash", hash)
                .bind("purpose", purpose)
                .bind("code", hashed(purpose, digits(ref)))
                .bind("valid", valid.toSeconds())
                .execute());
    }

    private int lastHour(byte[] hash) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT COUNT(*) FROM one_time_code
                        WHERE addressee_hash = :hash AND made_at > UTC_TIMESTAMP(6) - INTERVAL 1 HOUR""").bind("hash", hash).mapTo(Integer.class).one());
    }

    /** The text as it leaves. */
    String fill(String text, String ref) {
        return text.contains("{code}") ? Words.fill(text, Map.of("code", digits(ref))) : text;
    }

    private String digits(String ref) {
        int number = ByteBuffer.wrap(vault.hash("one-time-code:" + ref)).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private byte[] hashed(String purpose, String digits) {
        return vault.hash("one-time-code-of:" + purpose + ":" + digits);
    }
}
