package hotline.desk;

import hotline.sla.Explanation;
import hotline.web.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Why a deadline is when it is, as a page says it: the rule, the calendar, and day by day what was counted. Pure. */
public record Why(Explanation rule, Lasting amount, LocalDate ruleSince, LocalDate calendarSince, List<Step> steps) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** @param amount of an extension */
    public record Step(
            String what,
            Instant from,
            @Nullable Instant until,
            @Nullable Lasting amount,
            Instant due,
            List<Day> days) {
        public String untilText() {
            return until == null ? "" : Times.local(until);
        }
    }

    /** @param hours {@code 09:00–12:00, 13:30–17:30} */
    public record Day(LocalDate date, String hours) {}

    static Why of(Explanation e, ZoneId zone) {
        return new Why(
                e,
                Lasting.of(e.amount()),
                e.validFrom().atZone(zone).toLocalDate(),
                e.calendarValidFrom().atZone(zone).toLocalDate(),
                e.steps().stream().map(s -> step(s, zone)).toList());
    }

    private static Step step(Explanation.Step s, ZoneId zone) {
        String amount = s.amount();
        return new Step(
                s.what(),
                s.from(),
                s.until(),
                amount == null ? null : Lasting.of(amount),
                s.due(),
                days(s.spans(), zone));
    }

    /** A span belongs to the day on which it begins. */
    private static List<Day> days(List<List<Instant>> spans, ZoneId zone) {
        Map<LocalDate, StringJoiner> days = new LinkedHashMap<>();
        for (List<Instant> span : spans) {
            LocalDate date = span.getFirst().atZone(zone).toLocalDate();
            days.computeIfAbsent(date, d -> new StringJoiner(", ")).add(hours(span, date, zone));
        }
        return days.entrySet().stream()
                .map(d -> new Day(d.getKey(), d.getValue().toString()))
                .toList();
    }

    private static String hours(List<Instant> span, LocalDate date, ZoneId zone) {
        var to = span.getLast().atZone(zone);
        String end = to.toLocalDate().equals(date) ? TIME.format(to) : to.toLocalDate() + " " + TIME.format(to);
        return TIME.format(span.getFirst().atZone(zone)) + "–" + end;
    }
}
