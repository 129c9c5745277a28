package hotline.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program that may send requests in.
 *
 * @param contact   whom to ask about it
 * @param perMinute requests a minute, {@code null} for what the configuration says
 * @param demo      of the demo town: worth nothing when that is switched off
 */
public record ApiKey(
        long id,
        String name,
        String contact,
        @Nullable Integer perMinute,
        boolean demo,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt) {
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
