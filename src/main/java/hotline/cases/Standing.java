package hotline.cases;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.routing.Routing;
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

    Standing secret(boolean so) {
        return new Standing(state, leadUnit, kind, urgency, channel, so, matter, ruleSet, openedBy);
    }

    /** Sorted anew, with the clocks that belong to it. */
    Standing sorted(Act.Triage triage) {
        if (triage.equals(Act.Triage.NONE)) return this;
        Kind nextKind = triage.kind() == null ? kind : triage.kind();
        Urgency nextUrgency = triage.urgency() == null ? urgency : triage.urgency();
        Long nextMatter = triage.matter() == null ? matter : triage.matter();
        boolean same = nextKind == kind && nextUrgency == urgency;
        String rules = same ? ruleSet : Routing.ruleSet(nextKind, nextUrgency);
        return new Standing(state, leadUnit, nextKind, nextUrgency, channel, secret, nextMatter, rules, openedBy);
    }

    Standing ledBy(long unit) {
        return new Standing(state, unit, kind, urgency, channel, secret, matter, ruleSet, openedBy);
    }
}
