package hotline.sla;

import hotline.calendar.Deadline;
import hotline.calendar.Span;
import hotline.calendar.WorkingTime;
import hotline.sla.RuleBook.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a clock's deadline comes about, always from the start on: the rule, then each change in its turn. Pure. */
record Reckoning(Terms terms, List<Step> steps) {

    /** @param change {@code null} for the rule itself, which is the first step */
    record Step(@org.jspecify.annotations.Nullable Change change, Deadline deadline) {
        Instant due() {
            return deadline.due();
        }
    }

    Instant due() {
        return steps.getLast().due();
    }

    static Reckoning of(CaseClock clock, RuleBook book) {
        Terms terms = book.terms(clock);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(null, first(clock, terms)));
        for (Change change : clock.changes()) {
            steps.add(new Step(change, next(steps.getLast().due(), change, clock, terms)));
        }
        return new Reckoning(terms, steps);
    }

    /** A supervision's deadline is not a rule's: a person named it. */
    private static Deadline first(CaseClock clock, Terms terms) {
        return clock.kind() == ClockKind.SUPERVISION
                ? new Deadline(clock.originalDueAt(), List.of())
                : terms.how().deadline(clock.startedAt(), terms.hours());
    }

    private static Deadline next(Instant due, Change change, CaseClock clock, Terms terms) {
        return switch (change) {
            case Change.Paused p -> paused(due, p, terms, terms.how().begins(clock.startedAt(), terms.hours()));
            case Change.Extended e -> terms.how().extended(due, WorkingTime.parse(e.amount()), terms.hours());
            // A clock that only carries the deadline on, until the total starts, is not bound by it.
            case Change.Joined j ->
                new Deadline(clock.kind() == ClockKind.TOTAL && j.due().isBefore(due) ? j.due() : due, List.of());
        };
    }

    /** What was overdue when the pause began stays overdue; a pause before time begins to count changes nothing. */
    private static Deadline paused(Instant due, Change.Paused pause, Terms terms, Instant begins) {
        Instant from = later(pause.from(), begins);
        if (!pause.from().isBefore(due) || !from.isBefore(pause.until())) return new Deadline(due, List.of());
        Duration left = terms.how().counted(from, due, terms.hours()).stream()
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
        return terms.how().resumed(pause.until(), left, terms.hours());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
