package hotline.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time that counts, half-open. */
public record Span(Instant from, Instant to) {
    public Duration length() {
        return Duration.between(from, to);
    }
}
