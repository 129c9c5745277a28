package hotline.sla;

import hotline.calendar.CalendarBook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is: the rule, then each change in its turn.
 *
 * @param validFrom         from when on the rule is in force
 * @param counting          {@code NATURAL}, {@code RUNNING} or {@code END_OF_DAY}
 * @param calendarValidFrom from when on this version of the calendar is in force
 */
public record Explanation(
        ClockKind kind,
        @Nullable Long order,
        String ruleSet,
        Instant validFrom,
        String amount,
        String counting,
        String calendar,
        Instant calendarValidFrom,
        Instant startedAt,
        Instant originalDueAt,
        Instant dueAt,
        List<Step> steps) {

    /**
     * One step to the deadline.
     *
     * @param what   {@code rule}, {@code named} (by a supervisor), {@code paused}, {@code extended} or {@code joined}
     * @param until  end of a pause, or the deadline that a merged case brought
     * @param amount of an extension
     * @param due    the deadline after this step
     * @param spans  what was counted in it
     */
    public record Step(
            String what,
            Instant from,
            @Nullable Instant until,
            @Nullable String amount,
            Instant due,
            List<List<Instant>> spans) {}

    static Explanation of(CaseClock clock, RuleBook book) {
        Reckoning reckoning = Reckoning.of(clock, book);
        RuleBook.Dated rule = reckoning.terms().rule();
        CalendarBook.Dated calendar = reckoning.terms().calendar();
        return new Explanation(
                clock.kind(),
                clock.order(),
                rule.ruleSet(),
                rule.validFrom(),
                rule.rule().amount(),
                rule.rule().counting(),
                rule.calendar(),
                calendar.validFrom(),
                clock.startedAt(),
                clock.originalDueAt(),
                clock.dueAt(),
                reckoning.steps().stream().map(s -> step(s, clock)).toList());
    }

    private static Step step(Reckoning.Step step, CaseClock clock) {
        List<List<Instant>> spans = step.deadline().spans().stream()
                .map(s -> List.of(s.from(), s.to()))
                .toList();
        String first = clock.kind() == ClockKind.SUPERVISION ? "named" : "rule";
        return switch (step.change()) {
            case null -> new Step(first, clock.startedAt(), null, null, step.due(), spans);
            case Change.Paused p -> new Step("paused", p.from(), p.until(), null, step.due(), spans);
            case Change.Extended e -> new Step("extended", e.at(), null, e.amount(), step.due(), spans);
            case Change.Joined j -> new Step("joined", j.at(), j.due(), null, step.due(), spans);
        };
    }
}
