package hotline.cases;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the queue, the counters and the clocks need to know of a case at one moment.
 *
 * @param ruleSet  whose clocks run
 * @param openedBy key of the person or program that opened it; never changes
 */
public record Standing(
        State state,
        @Nullable Long leadUnit,
        Kind kind,
        Urgency urgency,
        Channel channel,
        boolean secret,
        @Nullable Long matter,
        String ruleSet,
        long openedBy) {

    Standing in(State next) {
        return new Standing(next, leadUnit, kind, urgency, channel, secret, matter, ruleSet, openedBy);
    }

    Standing ledBy(long unit) {
        return new Standing(state, unit, kind, urgency, channel, secret, matter, ruleSet, openedBy);
    }
}
