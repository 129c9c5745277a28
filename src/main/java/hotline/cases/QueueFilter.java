package hotline.cases;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Period;
import hotline.base.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases. {@code null} and empty mean any.
 *
 * @param states    none: all that are not finished
 * @param unit      the lead's key, {@link #NO_UNIT} for cases that no unit leads yet
 * @param number    exactly this case, in any state
 * @param citizen   the cases of this citizen, by all keys that he goes by, in any state
 * @param dueFrom   due at this instant or later
 * @param dueBefore due before this instant
 * @param received  opened then
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
        @Nullable List<Long> citizen,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable Period received,
        boolean mine) {

    /** As the counters write it. */
    public static final long NO_UNIT = 0;

    public static final QueueFilter OPEN =
            new QueueFilter(Set.of(), null, null, null, null, null, null, null, null, null, null, false);

    /** Any due time, received at any time. */
    public QueueFilter(
            Set<State> states,
            @Nullable Kind kind,
            @Nullable Long unit,
            @Nullable Long matter,
            @Nullable Urgency urgency,
            @Nullable Channel channel,
            @Nullable CaseNumber number,
            @Nullable List<Long> citizen,
            @Nullable Instant dueBefore,
            boolean mine) {
        this(states, kind, unit, matter, urgency, channel, number, citizen, null, dueBefore, null, mine);
    }

    QueueFilter ofMine() {
        return new QueueFilter(
                states, kind, unit, matter, urgency, channel, number, citizen, dueFrom, dueBefore, received, true);
    }

    public QueueFilter due(@Nullable Instant from, Instant before) {
        return new QueueFilter(
                states, kind, unit, matter, urgency, channel, number, citizen, from, before, received, mine);
    }

    public QueueFilter in(State state) {
        return in(Set.of(state));
    }

    QueueFilter in(Set<State> some) {
        return new QueueFilter(
                some, kind, unit, matter, urgency, channel, number, citizen, dueFrom, dueBefore, received, mine);
    }

    public QueueFilter ofUnit(long key) {
        return new QueueFilter(
                states, kind, key, matter, urgency, channel, number, citizen, dueFrom, dueBefore, received, mine);
    }

    /** {@code null}: at any time. */
    public QueueFilter received(@Nullable Period when) {
        return new QueueFilter(
                states, kind, unit, matter, urgency, channel, number, citizen, dueFrom, dueBefore, when, mine);
    }

    QueueFilter ofCitizen(List<Long> keys) {
        return new QueueFilter(
                states, kind, unit, matter, urgency, channel, number, keys, dueFrom, dueBefore, received, mine);
    }

    /** Finished cases have left the queue's own table. */
    boolean isBeyondQueue() {
        return number != null || citizen != null || states.stream().anyMatch(State::isFinished);
    }

    /** The kept counters know these filters and no others. */
    boolean isCounted() {
        boolean any = matter == null && dueFrom == null && dueBefore == null && received == null && !mine;
        return any && !isBeyondQueue() && (unit == null || unit != NO_UNIT);
    }
}
