package hotline.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When is worked, as values: hours by weekday, holidays, make-up working days 调休.
 *
 * @param weekly  hours of an ordinary week, in order, not overlapping; a missing weekday is not worked
 * @param makeUp  hours of a make-up day that falls on a weekday without hours
 * @param workDay what one working day is worth when days are counted as running hours
 */
public record WorkingCalendar(
        String name,
        ZoneId zone,
        Map<DayOfWeek, List<OpenHours>> weekly,
        List<OpenHours> makeUp,
        Duration workDay,
        Set<LocalDate> holidays,
        Set<LocalDate> makeUpDays) {
    /** A calendar that is closed for longer has an error in its data. */
    private static final int LONGEST_CLOSURE_DAYS = 366;

    /** The open spans of a local day as instants; a lunch break makes two. Empty when the day is not worked. */
    public List<Span> spans(LocalDate day) {
        return hours(day).stream()
                .map(h -> span(day, h))
                .filter(s -> s.from().isBefore(s.to()))
                .toList();
    }

    public boolean isWorked(LocalDate day) {
        return !hours(day).isEmpty();
    }

    /** What is left of a day's open spans after the instant. */
    List<Span> openAfter(LocalDate day, Instant start) {
        return spans(day).stream()
                .filter(s -> s.to().isAfter(start))
                .map(s -> s.from().isAfter(start) ? s : new Span(start, s.to()))
                .toList();
    }

    /** The first day, from the given one on, with open time left after the instant. */
    LocalDate nextOpen(LocalDate day, Instant start) {
        for (LocalDate d = day; d.isBefore(day.plusDays(LONGEST_CLOSURE_DAYS)); d = d.plusDays(1)) {
            if (!openAfter(d, start).isEmpty()) return d;
        }
        throw new IllegalStateException("calendar " + name + " has no open hours for a year after " + day);
    }

    List<OpenHours> hours(LocalDate day) {
        if (holidays.contains(day)) return List.of();
        List<OpenHours> usual = weekly.getOrDefault(day.getDayOfWeek(), List.of());
        return usual.isEmpty() && makeUpDays.contains(day) ? makeUp : usual;
    }

    /**
     * Hours that are skipped when clocks are put forward are gone; when they are put back, an ambiguous opening is the
     * earlier instant and an ambiguous closing the later one.
     */
    private Span span(LocalDate day, OpenHours hours) {
        ZonedDateTime from = day.atTime(hours.from()).atZone(zone).withEarlierOffsetAtOverlap();
        LocalDate last = hours.endsAtMidnight() ? day.plusDays(1) : day;
        ZonedDateTime to = last.atTime(hours.to()).atZone(zone).withLaterOffsetAtOverlap();
        return new Span(from.toInstant(), to.toInstant());
    }

    /** The midnight that ends the local day of the instant. */
    public Instant endOfDay(Instant at) {
        return dayOf(at).plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
