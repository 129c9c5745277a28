package hotline.sla;

import hotline.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** All rules with the dates from which they are valid, and the calendar that they count in. */
record RuleBook(List<Dated> rules, WorkingCalendar calendar) {

    record Dated(String ruleSet, ClockKind clock, Instant validFrom, Rule rule) {}

    /** When a clock that starts now is due, by the rule that is in force now. */
    Instant due(String ruleSet, ClockKind clock, Instant start) {
        return rule(ruleSet.toLowerCase(Locale.ROOT), clock, start).due(start, calendar);
    }

    private Rule rule(String ruleSet, ClockKind clock, Instant at) {
        return rules.stream()
                .filter(r -> r.ruleSet().equals(ruleSet)
                        && r.clock() == clock
                        && !r.validFrom().isAfter(at))
                .max((a, b) -> a.validFrom().compareTo(b.validFrom()))
                .orElseThrow(() -> new IllegalStateException("rule set " + ruleSet + " has no clock " + clock))
                .rule();
    }
}
