package hotline.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of calendars. Versions are added, never changed. */
@ApplicationScoped
class CalendarRows {
    private final Jdbi jdbi;

    @Inject
    CalendarRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    List<CalendarVersion> all() {
        return jdbi.withHandle(h -> {
            Map<Long, Map<DayOfWeek, List<OpenHours>>> hours = hours(h);
            Map<Long, List<SpecialDay>> days = days(h);
            return h.createQuery("SELECT * FROM calendar_version ORDER BY name, valid_from")
                    .map((r, c) -> version(
                            r,
                            hours.getOrDefault(r.getLong("id"), Map.of()),
                            days.getOrDefault(r.getLong("id"), List.of())))
                    .list();
        });
    }

    /** False when there is such a version already; it stays as it is. */
    @Transactional
    boolean add(CalendarVersion v) {
        return jdbi.withHandle(h -> {
            int added = h.createUpdate("""
                            INSERT IGNORE INTO calendar_version (name, valid_from, zone, work_day, make_up, source, made_by, made_at)
                            VALUES (:name, :from, :zone, :workDay, :makeUp, :source, :madeBy, :madeAt)""")
                    .bind("name", v.name())
                    .bind("from", v.validFrom())
                    .bind("zone", v.calendar().zone().getId())
                    .bind("workDay", v.calendar().workDay().toString())
                    .bind("makeUp", OpenHours.text(v.calendar().makeUp()))
                    .bind("source", v.source())
                    .bind("madeBy", v.madeBy())
                    .bind("madeAt", v.madeAt())
                    .execute();
            if (added == 1) parts(h, v);
            return added == 1;
        });
    }

    private static void parts(Handle h, CalendarVersion v) {
        long id = h.createQuery("SELECT id FROM calendar_version WHERE name = :name AND valid_from = :from")
                .bind("name", v.name())
                .bind("from", v.validFrom())
                .mapTo(Long.class)
                .one();
        PreparedBatch hours = h.prepareBatch("INSERT INTO calendar_hours VALUES (?, ?, ?)");
        v.calendar().weekly().forEach((day, open) -> hours.add(id, day.getValue(), OpenHours.text(open)));
        hours.execute();
        if (v.days().isEmpty()) return;
        PreparedBatch days = h.prepareBatch("INSERT INTO calendar_day VALUES (?, ?, ?, ?)");
        v.days().forEach(d -> days.add(id, d.day(), d.kind().name(), d.holiday()));
        days.execute();
    }

    private static CalendarVersion version(ResultSet r, Map<DayOfWeek, List<OpenHours>> hours, List<SpecialDay> days)
            throws SQLException {
        WorkingCalendar calendar = new WorkingCalendar(
                r.getString("name"),
                ZoneId.of(r.getString("zone")),
                hours,
                OpenHours.day(r.getString("make_up")),
                Duration.parse(r.getString("work_day")),
                SpecialDay.days(days, SpecialDay.Kind.OFF),
                SpecialDay.days(days, SpecialDay.Kind.WORK));
        return new CalendarVersion(
                r.getObject("valid_from", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                calendar,
                days,
                r.getString("source"),
                r.getString("made_by"),
                r.getObject("made_at") == null
                        ? null
                        : r.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static Map<Long, Map<DayOfWeek, List<OpenHours>>> hours(Handle h) {
        Map<Long, Map<DayOfWeek, List<OpenHours>>> all = new HashMap<>();
        h.createQuery("SELECT * FROM calendar_hours")
                .map((r, c) -> all.computeIfAbsent(r.getLong("version"), v -> new EnumMap<>(DayOfWeek.class))
                        .put(DayOfWeek.of(r.getInt("weekday")), OpenHours.day(r.getString("hours"))))
                .list();
        return all;
    }

    private static Map<Long, List<SpecialDay>> days(Handle h) {
        record Row(long version, SpecialDay day) {}
        return h
                .createQuery("SELECT * FROM calendar_day ORDER BY day")
                .map((r, c) -> new Row(
                        r.getLong("version"),
                        new SpecialDay(
                                r.getObject("day", LocalDate.class),
                                SpecialDay.Kind.valueOf(r.getString("kind")),
                                r.getString("holiday"))))
                .stream()
                .collect(Collectors.groupingBy(Row::version, Collectors.mapping(Row::day, Collectors.toList())));
    }
}
