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
import java.util.Optional;
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

    /** The versions of one calendar, the newest first. Refuses an unknown name with 404. */
    @Transactional
    public List<VersionView> versions(String name) {
        List<VersionView> versions = rows.all().stream()
                .filter(v -> v.name().equals(name))
                .map(VersionView::of)
                .toList();
        if (versions.isEmpty()) throw Refusal.notFound("calendar");
        return versions.reversed();
    }

    /** What would be different from the newest version; everything, when it is the first. */
    List<VersionDifference> compare(CalendarVersion version) {
        return VersionDifference.of(newest(version.name()).orElse(null), version);
    }

    /**
     * Adds a version, later than all of its name. Clocks that run keep the one that was in force when they started.
     *
     * @param base {@code validFrom} of the version that the change was thought out from; {@code null}: whatever there is
     */
    @Transactional
    public void add(CalendarVersion version, @Nullable Instant base, Actor by) {
        Optional<CalendarVersion> newest = newest(version.name());
        newest.ifPresent(was -> {
            if (base != null && !base.equals(was.validFrom())) throw moved(was, version);
            if (!was.validFrom().isBefore(version.validFrom()))
                throw Refusal.conflict(
                        "newer-version",
                        "There is a version of this date or a later one",
                        Map.of("validFrom", was.validFrom()));
        });
        if (!rows.add(version.by(by.login(), Instant.now(clock))))
            throw Refusal.conflict("newer-version", "There is a version of this date", Map.of());
        audit.record(
                by,
                "calendar-changed",
                "calendar:" + version.name(),
                VersionDifference.text(version.validFrom(), VersionDifference.of(newest.orElse(null), version)));
        read = null;
    }

    private Optional<CalendarVersion> newest(String name) {
        return rows.all().stream().filter(v -> v.name().equals(name)).reduce((a, b) -> b);
    }

    /** Names who was quicker, and how what he made differs from what was wanted. */
    private static Refusal moved(CalendarVersion newest, CalendarVersion wanted) {
        return Refusal.conflict(
                "changed-meanwhile",
                "Somebody has changed it meanwhile",
                Map.of(
                        "by",
                        newest.madeBy() == null ? "" : newest.madeBy(),
                        "at",
                        newest.madeAt() == null ? newest.validFrom() : newest.madeAt(),
                        "changes",
                        VersionDifference.of(wanted, newest)));
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
