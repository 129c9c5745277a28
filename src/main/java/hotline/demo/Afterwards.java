package hotline.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen said of one round's handling.
 *
 * @param answered  the case was answered at once
 * @param said      {@code null} when he was silent
 * @param rehandled it was handled again
 */
record Afterwards(
        int round,
        boolean answered,
        Instant planned,
        Instant settled,
        @Nullable String said,
        boolean rehandled) {}
