package hotline.portal;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks of a browser before it is taken: {@code seconds.bits.seal}. Nothing is kept of it: it is good for one
 * browser's cookie only, so that the same form twice is a repeat and no second proof.
 */
@ApplicationScoped
class Challenges {
    /** Who takes longer over a page loads it anew. */
    private static final Duration VALID = Duration.ofHours(2);

    private static final int SEAL = 12;

    private final Vault vault;
    private final Load load;
    private final PublicLimits limits;
    private final Clock clock;

    @Inject
    Challenges(Vault vault, Load load, PublicLimits limits, Clock clock) {
        this.vault = vault;
        this.load = load;
        this.limits = limits;
        this.clock = clock;
    }

    String next(String token) {
        int bits = Work.bits(load.perMinute(), limits.calmPerMinute(), limits.workBits(), limits.mostBits());
        String head = Instant.now(clock).getEpochSecond() + "." + bits;
        return head + "." + seal(head, token);
    }

    /** @param left seconds that somebody without a proof has to wait yet; 0 or less: none */
    record Met(boolean proven, long left) {}

    /** Refuses with 400 a challenge that is none of ours for this browser, or too old, and a proof that is wrong. */
    Met met(@Nullable String challenge, @Nullable String nonce, String token) {
        String[] parts = challenge == null ? new String[0] : challenge.split("\\.");
        if (challenge == null || parts.length != 3 || !isOurs(parts, token)) throw Stop.noProof();
        Instant now = Instant.now(clock);
        Instant since = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        int bits = Integer.parseInt(parts[1]);
        if (since.plus(VALID).isBefore(now)) throw Stop.noProof();
        if (nonce == null || nonce.isBlank())
            return new Met(false, Duration.between(now, since.plus(wait(bits))).toSeconds());
        if (!Work.isDone(challenge, nonce, bits)) throw Stop.noProof();
        return new Met(true, 0);
    }

    private Duration wait(int bits) {
        return limits.unprovenWait().multipliedBy(1L << Math.max(0, bits - limits.workBits()));
    }

    private boolean isOurs(String[] parts, String token) {
        String seal = seal(parts[0] + "." + parts[1], token);
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.US_ASCII));
    }

    private String seal(String head, String token) {
        return HexFormat.of().formatHex(vault.hash("public-work:" + head + ":" + token), 0, SEAL);
    }
}
