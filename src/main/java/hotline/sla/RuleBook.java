package hotline.sla;

import hotline.calendar.CalendarBook;
import hotline.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rules with the dates from which they are valid, and the calendars that they count in. */
final class RuleBook {
    /** Where a rule set without a clock of its own takes it from. */
    static final String DEFAULT = "default";

    record Dated(String ruleSet, ClockKind clock, Instant validFrom, String calendar, Rule rule) {}

    /** By what one clock runs: the versions of rule and calendar that were in force when it started. */
    record Terms(Dated rule, CalendarBook.Dated calendar) {
        Rule how() {
            return rule.rule();
        }

        WorkingCalendar hours() {
            return calendar.calendar();
        }

        Instant due(Instant start) {
            return how().deadline(start, hours()).due();
        }
    }

    private record Key(String ruleSet, ClockKind clock) {}

    private final Map<Key, List<Dated>> rules;
    private final CalendarBook calendars;

    RuleBook(List<Dated> rules, CalendarBook calendars) {
        this.rules = rules.stream().collect(Collectors.groupingBy(r -> new Key(r.ruleSet(), r.clock())));
        this.calendars = calendars;
    }

    Terms terms(String ruleSet, ClockKind clock, Instant start) {
        Dated rule = inForce(ruleSet.toLowerCase(Locale.ROOT), clock, start)
                .or(() -> inForce(DEFAULT, clock, start))
                .orElseThrow(() -> new IllegalStateException("rule set " + ruleSet + " has no clock " + clock));
        return new Terms(rule, calendars.at(rule.calendar(), start));
    }

    Terms terms(CaseClock clock) {
        return terms(clock.ruleSet(), clock.kind(), clock.startedAt());
    }

    private Optional<Dated> inForce(String ruleSet, ClockKind clock, Instant at) {
        return rules.getOrDefault(new Key(ruleSet, clock), List.of()).stream()
                .filter(r -> !r.validFrom().isAfter(at))
                .max((a, b) -> a.validFrom().compareTo(b.validFrom()));
    }
}
