package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of an operator's time, half-open; {@code to} is {@code null} while it goes on. */
record Span(
        Instant from,
        @Nullable Instant to,
        OperatorStatus state,
        @Nullable String reason) {}
