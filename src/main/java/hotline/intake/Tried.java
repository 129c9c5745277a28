package hotline.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a number that asked for a person, as the telephone tells it.
 *
 * @param call     the caller's Uniqueid
 * @param askedAt  when he asked for a person
 * @param leftAt   when he went unanswered; of an answered call it says nothing
 * @param answered a person spoke to him; else nobody did
 */
public record Tried(
        String call,
        @Nullable String line,
        @Nullable String skill,
        Instant askedAt,
        Instant leftAt,
        boolean answered) {}
