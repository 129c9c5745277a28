package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of long ago with one stay in one queue, for {@link PastCalls}.
 *
 * @param waitMicros answered or left − asked, microseconds
 * @param ended  end of the talk, or when he left the queue
 * @param operator login; {@code null} unless answered
 * @param rating 5 very satisfied … 1 very dissatisfied
 */
public record PastCall(
        String uniqueId,
        String line,
        @Nullable String skill,
        String caller,
        Instant arrivedAt,
        Instant askedAt,
        long waitMicros,
        Instant ended,
        Outcome outcome,
        @Nullable String operator,
        @Nullable String extension,
        @Nullable Integer rating,
        boolean invited) {}
