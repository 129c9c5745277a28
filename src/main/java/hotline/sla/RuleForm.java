package hotline.sla;

import hotline.base.Refusal;
import hotline.calendar.CalendarBook;
import hotline.web.Times;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock of a rule set may run, from an instant on.
 *
 * @param clock     {@code TOTAL}, {@code SIGN_IN} …
 * @param amount    {@code P3D}, {@code PT2H}
 * @param counting  {@code natural}, {@code running} or {@code end-of-day}
 * @param calendar  {@code office} when absent
 * @param base      {@code validFrom} of the newest version that the change was thought out from, {@code none} when there was
 *                  none; when there is a newer one by now, 409 {@code changed-meanwhile}. Absent: whatever there is
 * @param validFrom an instant, or a day of the town; when absent so soon that every node has read the rule by then. An earlier one is for those who
 *                  recompute afterwards
 */
record RuleForm(
        @NotNull String ruleSet,
        @NotNull String clock,
        @NotNull String amount,
        @NotNull String counting,
        @Nullable String calendar,
        @Nullable String validFrom,
        @Nullable String base) {
    private static final Set<String> COUNTINGS = Set.of("NATURAL", "RUNNING", "END_OF_DAY");

    /** Refuses with 400 the field that is not right. */
    RuleBook.Dated read(CalendarBook calendars, Instant now) {
        if (!ruleSet.matches("[a-z][a-z0-9-]{0,31}")) throw Refusal.invalid("ruleSet", "rule-set-name");
        String hours = calendar == null ? "office" : calendar;
        if (!calendars.names().contains(hours)) throw Refusal.invalid("calendar", "unknown");
        String count = counting.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!COUNTINGS.contains(count)) throw Refusal.invalid("counting", "natural-running-or-end-of-day");
        return new RuleBook.Dated(ruleSet, kind(), from(now), hours, rule(count));
    }

    private ClockKind kind() {
        try {
            return ClockKind.valueOf(clock.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("clock", "unknown");
        }
    }

    private Rule rule(String count) {
        try {
            Rule rule = Rule.of(amount, count);
            if (amount.length() > 24
                    || rule instanceof Rule.Natural n && n.time().isNegative())
                throw Refusal.invalid("amount", "amount");
            return rule;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.invalid("amount", "amount");
        }
    }

    private Instant from(Instant now) {
        try {
            return (validFrom == null ? now.plusSeconds(2 * Rules.FRESH_SECONDS) : Times.instant(validFrom))
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw Refusal.invalid("validFrom", "instant");
        }
    }

    /** {@link Instant#MIN} for none, {@code null} for whatever there is. */
    @Nullable
    Instant baseOrNull() {
        try {
            if (base == null) return null;
            return base.equals("none") ? Instant.MIN : Instant.parse(base);
        } catch (DateTimeException e) {
            throw Refusal.invalid("base", "instant");
        }
    }
}
