package hotline.open311;

import hotline.cases.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fold needs of an event.
 *
 * @param word  {@code dispatched}, {@code reviewed} …
 * @param state how the case stood afterwards
 * @param unit  the lead unit afterwards
 * @param text  what it tells the citizen, {@code null} for nothing
 */
record PublicEvent(
        Instant at,
        String word,
        State state,
        @Nullable Long unit,
        @Nullable String text) {}
