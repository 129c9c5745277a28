package hotline.calendar;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendars of this service by name and date, kept in memory for {@value #FRESH_SECONDS} s. */
@ApplicationScoped
public class Calendars {
    public static final String OFFICE = "office";
    public static final String ALWAYS = "always";
    static final int FRESH_SECONDS = 5;

    private final CalendarRows rows;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(Instant at, List<CalendarVersion> versions, CalendarBook book) {}

    @Inject
    Calendars(CalendarRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of every calendar, as one value. */
    public CalendarBook book() {
        return fresh().book();
    }

    /** As it is now. Refuses an unknown name with 404. */
    public WorkingCalendar calendar(String name) {
        return calendar(name, Instant.now(clock));
    }

    /** As it was, or will be, at the instant. Refuses an unknown name with 404. */
    public WorkingCalendar calendar(String name, Instant at) {
        if (!book().names().contains(name)) throw Refusal.notFound("calendar");
        try {
            return book().at(name, at).calendar();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("start", "before-calendar");
        }
    }

    /** One month of the version that is in force now, or of that version which begins at the instant. */
    public CalendarMonth month(String name, YearMonth month, @Nullable Instant version) {
        Instant at = version == null ? Instant.now(clock) : version;
        List<CalendarVersion> versions =
                fresh().versions().stream().filter(v -> v.name().equals(name)).toList();
        CalendarVersion chosen = versions.stream()
                .filter(v -> !v.validFrom().isAfter(at))
                .reduce((a, b) -> b)
                .orElseThrow(() -> Refusal.notFound("calendar"));
        return CalendarMonth.of(
                chosen, month, versions.stream().map(CalendarVersion::validFrom).toList());
    }

    /** Adds a version, later than all of its name. Clocks that run keep the one that was in force when they started. */
    @Transactional
    public void add(CalendarVersion version, Actor by) {
        rows.all().stream()
                .filter(v -> v.name().equals(version.name()) && !v.validFrom().isBefore(version.validFrom()))
                .findFirst()
                .ifPresent(v -> {
                    throw Refusal.conflict(
                            "newer-version",
                            "There is a version of this date or a later one",
                            Map.of("validFrom", v.validFrom()));
                });
        if (!rows.add(version)) throw Refusal.conflict("newer-version", "There is a version of this date", Map.of());
        audit.record(by, "calendar-changed", "calendar:" + version.name(), "from " + version.validFrom());
        read = null;
    }

    private Read fresh() {
        Read current = read;
        Instant now = Instant.now(clock);
        if (current == null || Duration.between(current.at(), now).abs().toSeconds() >= FRESH_SECONDS) {
            List<CalendarVersion> versions = rows.all();
            current = new Read(now, versions, book(versions));
            read = current;
        }
        return current;
    }

    private static CalendarBook book(List<CalendarVersion> versions) {
        return new CalendarBook(versions.stream()
                .map(v -> new CalendarBook.Dated(v.validFrom(), v.calendar()))
                .toList());
    }
}
