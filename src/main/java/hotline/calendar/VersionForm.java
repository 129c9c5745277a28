package hotline.calendar;

import hotline.base.Refusal;
import hotline.web.Times;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A whole version, as it is sent.
 *
 * @param base      {@code validFrom} of the newest version that the change was thought out from; absent: whatever there is
 * @param validFrom an instant, or a day of the town; when absent so soon that every node has read the version by then
 * @param hours     by weekday, {@code {"MONDAY": "09:00-12:00,13:30-18:00"}}; a missing one is not worked
 * @param workDay   what one running working day is worth, {@code PT7H30M}
 * @param makeUp    hours of a make-up day on a weekday without hours
 */
record VersionForm(
        @Nullable String validFrom,
        @NotNull String zone,
        @NotNull Map<String, String> hours,
        @NotNull String workDay,
        @Nullable String makeUp,
        @Nullable @Size(max = 2000) List<@NotNull @Valid Day> days,
        @Nullable @Size(max = 255) String source,
        @Nullable String base) {

    /** {@code kind}: {@code off} or {@code work}. */
    record Day(
            @NotNull String day,
            @NotNull String kind,
            @NotNull @Size(max = 32) String holiday) {}

    /** Refuses with 400 the field that is not right, and a calendar that never opens. */
    CalendarVersion read(String name, Instant now) {
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) throw Refusal.invalid("name", "calendar-name");
        List<SpecialDay> special =
                days == null ? List.of() : days.stream().map(VersionForm::day).toList();
        Set<LocalDate> once = new HashSet<>();
        if (!special.stream().allMatch(d -> once.add(d.day()))) throw Refusal.invalid("days", "duplicate");
        WorkingCalendar calendar = new WorkingCalendar(
                name,
                read("zone", () -> ZoneId.of(zone)),
                week(),
                read("makeUp", () -> OpenHours.day(makeUp == null ? "" : makeUp)),
                runningDay(),
                SpecialDay.days(special, SpecialDay.Kind.OFF),
                SpecialDay.days(special, SpecialDay.Kind.WORK));
        Instant from = validFrom == null
                ? now.plusSeconds(2 * Calendars.FRESH_SECONDS)
                : read("validFrom", () -> Times.instant(validFrom));
        return new CalendarVersion(from.truncatedTo(ChronoUnit.MICROS), calendar, special, source);
    }

    @Nullable
    Instant baseOrNull() {
        return base == null ? null : read("base", () -> Instant.parse(base));
    }

    private Map<DayOfWeek, List<OpenHours>> week() {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, text) ->
                read("hours", () -> week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), OpenHours.day(text))));
        week.values().removeIf(List::isEmpty);
        if (week.isEmpty()) throw Refusal.invalid("hours", "never-open");
        return week;
    }

    private Duration runningDay() {
        Duration day = read("workDay", () -> Duration.parse(workDay));
        if (day.isNegative() || day.isZero() || day.compareTo(Duration.ofDays(1)) > 0)
            throw Refusal.invalid("workDay", "duration");
        return day;
    }

    private static SpecialDay day(Day d) {
        return read(
                "days",
                () -> new SpecialDay(
                        LocalDate.parse(d.day), SpecialDay.Kind.valueOf(d.kind.toUpperCase(Locale.ROOT)), d.holiday));
    }

    private static <T extends @Nullable Object> T read(String field, Callable<T> reading) {
        try {
            return reading.call();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.invalid(field, "not-understood");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
