package hotline.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One month of a calendar at a glance: whole weeks from Monday on.
 *
 * @param versions from when on each version of this calendar is in force
 * @param worked   hours that are worked in the month
 */
public record CalendarMonth(
        String name,
        YearMonth month,
        Instant validFrom,
        ZoneId zone,
        @Nullable String source,
        List<Instant> versions,
        Duration worked,
        List<List<Day>> weeks) {

    /**
     * @param hours   {@code 09:00-12:00}, in order; empty when the day is not worked
     * @param special holiday or make-up day, {@code null} for an ordinary one
     */
    public record Day(
            LocalDate date,
            boolean inMonth,
            List<String> hours,
            @Nullable SpecialDay special) {
        public boolean isOff() {
            return special != null && special.kind() == SpecialDay.Kind.OFF;
        }

        public boolean isMakeUp() {
            return special != null && special.kind() == SpecialDay.Kind.WORK;
        }
    }

    static CalendarMonth of(CalendarVersion v, YearMonth month, List<Instant> versions) {
        Map<LocalDate, SpecialDay> special =
                v.days().stream().collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        while (!YearMonth.from(day).isAfter(month)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) week.add(day(day, month, v, special.get(day)));
            weeks.add(week);
        }
        return new CalendarMonth(
                v.name(), month, v.validFrom(), v.calendar().zone(), v.source(), versions, worked(v, month), weeks);
    }

    private static Day day(LocalDate day, YearMonth month, CalendarVersion v, @Nullable SpecialDay special) {
        List<String> hours =
                v.calendar().hours(day).stream().map(OpenHours::toString).toList();
        return new Day(day, YearMonth.from(day).equals(month), hours, special);
    }

    private static Duration worked(CalendarVersion v, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .flatMap(d -> v.calendar().spans(d).stream())
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
