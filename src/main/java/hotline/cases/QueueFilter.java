package hotline.cases;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases. {@code null} and empty mean any.
 *
 * @param states    none: all that are not finished
 * @param number    exactly this case, in any state
 * @param citizen   this citizen's cases, in any state
 * @param dueBefore due before this instant
 * @param mine      claimed by the viewer now, or opened by him
 */
public record QueueFilter(
        Set<State> states,
        @Nullable Kind kind,
        @Nullable Long unit,
        @Nullable Long matter,
        @Nullable Urgency urgency,
        @Nullable Channel channel,
        @Nullable CaseNumber number,
        @Nullable Long citizen,
        @Nullable Instant dueBefore,
        boolean mine) {

    public static final QueueFilter OPEN =
            new QueueFilter(Set.of(), null, null, null, null, null, null, null, null, false);

    QueueFilter ofMine() {
        return new QueueFilter(states, kind, unit, matter, urgency, channel, number, citizen, dueBefore, true);
    }

    QueueFilter due(Instant before) {
        return new QueueFilter(states, kind, unit, matter, urgency, channel, number, citizen, before, mine);
    }

    QueueFilter ofUnit(long key) {
        return new QueueFilter(states, kind, key, matter, urgency, channel, number, citizen, dueBefore, mine);
    }

    QueueFilter ofCitizen(long key) {
        return new QueueFilter(states, kind, unit, matter, urgency, channel, number, key, dueBefore, mine);
    }

    /** Finished cases have left the queue's own table. */
    boolean isBeyondQueue() {
        return number != null || citizen != null || states.stream().anyMatch(State::isFinished);
    }

    /** The kept counters know these filters and no others. */
    boolean isCounted() {
        return !isBeyondQueue() && matter == null && dueBefore == null && !mine;
    }
}
