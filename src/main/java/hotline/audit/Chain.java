package hotline.audit;

import hotline.vault.Vault;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digests of the chain. Keyed (HMAC-SHA-256): whoever can write to the tables but has not the key file cannot make a
 * link that fits.
 */
final class Chain {
    static final byte[] BEGINNING = new byte[32];

    private final Vault vault;

    Chain(Vault vault) {
        this.vault = vault;
    }

    /** An entry and the digest that was taken of it when it was sealed. */
    record Link(long entry, byte[] digest) {}

    Link link(Entry e) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, e.at());
        String text =
                e.id() + "|" + micros + field(e.actor()) + field(e.action()) + field(e.subject()) + field(e.detail());
        return new Link(e.id(), vault.hash("audit-entry:" + text));
    }

    byte[] seal(byte[] previous, List<Link> links) {
        ByteBuffer bytes = ByteBuffer.allocate(32 + links.size() * 40).put(previous);
        links.forEach(l -> bytes.putLong(l.entry()).put(l.digest()));
        return vault.hash("audit-seal:" + HexFormat.of().formatHex(bytes.array()));
    }

    /** With its length, so that no two entries read alike. */
    private static String field(@Nullable String text) {
        return text == null ? "|-" : "|" + text.length() + ":" + text;
    }
}
