package hotline.sla;

import hotline.calendar.CalendarBook;
import hotline.calendar.Calendars;
import hotline.calendar.Deadline;
import hotline.sla.RuleLine.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules for those who keep them: all versions of all of them, and what one of them means. */
@ApplicationScoped
public class RuleTable {
    /** Where a rule set without a clock of its own takes it from. */
    public static final String DEFAULT = RuleBook.DEFAULT;

    private final ClockRows rows;
    private final Calendars calendars;
    private final Clock clock;

    @Inject
    RuleTable(ClockRows rows, Calendars calendars, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** By rule set, clock and date. */
    @Transactional
    public List<RuleLine> all() {
        Instant now = Instant.now(clock);
        List<RuleLine> lines = new ArrayList<>();
        rows.authored().stream()
                .sorted(Comparator.comparing((ClockRows.Authored a) -> a.rule().ruleSet())
                        .thenComparing(a -> a.rule().clock())
                        .thenComparing(a -> a.rule().validFrom()))
                .collect(Collectors.groupingBy(
                        a -> Map.entry(a.rule().ruleSet(), a.rule().clock()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(versions -> lines.addAll(lines(versions, now)));
        return lines;
    }

    /** When a clock that starts now would be due. Refuses with 400 the field that is not right. */
    Deadline example(RuleForm form, Instant start) {
        CalendarBook book = calendars.book();
        RuleBook.Dated rule = form.read(book, Instant.now(clock));
        return rule.rule().deadline(start, book.at(rule.calendar(), start).calendar());
    }

    private static List<RuleLine> lines(List<ClockRows.Authored> versions, Instant now) {
        Instant inForce = versions.stream()
                .map(a -> a.rule().validFrom())
                .filter(from -> !from.isAfter(now))
                .reduce((a, b) -> b)
                .orElse(Instant.MAX);
        return versions.stream().map(a -> line(a, inForce)).toList();
    }

    private static RuleLine line(ClockRows.Authored a, Instant inForce) {
        RuleBook.Dated r = a.rule();
        int order = inForce.equals(Instant.MAX) ? 1 : r.validFrom().compareTo(inForce);
        return new RuleLine(
                r.ruleSet(),
                r.clock(),
                r.validFrom(),
                r.rule().amount(),
                r.rule().counting(),
                r.calendar(),
                a.by(),
                a.at(),
                order < 0 ? Phase.PAST : order == 0 ? Phase.IN_FORCE : Phase.COMING);
    }
}
