package hotline.sla;

import hotline.cases.Happened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case from its events, the rule book and the calendars, and nothing else. Pure.
 *
 * @param histories the events of the case and of those that were merged into it, by case
 */
record Recomputed(Map<Long, List<Happened>> histories, RuleBook book) {

    List<CaseClock> of(long caseId) {
        return of(caseId, Instant.MAX);
    }

    /** As they were after what happened at the instant. */
    List<CaseClock> of(long caseId, Instant at) {
        List<CaseClock> clocks = List.of();
        for (Happened event : histories.getOrDefault(caseId, List.of())) {
            if (event.at().isAfter(at)) break;
            Members members = member -> member == caseId ? null : totalDue(member, event.at());
            clocks = ClockRules.after(clocks, event, book, members);
        }
        return clocks;
    }

    private @Nullable Instant totalDue(long member, Instant at) {
        return total(of(member, at));
    }

    /** When the case's own total is due, running or stopped by a merge; {@code null} when there is none. */
    static @Nullable Instant total(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(k -> k.kind() == ClockKind.TOTAL && k.order() == null && k.isAlive())
                .reduce((a, b) -> b)
                .map(CaseClock::dueAt)
                .orElse(null);
    }
}
