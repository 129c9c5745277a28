package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One ring at one operator.
 *
 * @param visit   which of the call's visits, from 1
 * @param endedAt {@code null} while it rings
 * @param result  {@code null} while it rings
 */
public record Offer(
        int visit,
        @Nullable String operator,
        @Nullable String extension,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable Result result) {
    public enum Result {
        TAKEN,
        /** Rang out or was rejected. */
        NOT_TAKEN,
        /** The caller left, or another operator was quicker. */
        CANCELLED
    }
}
