package hotline.calendar;

import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendars of this service by name and date, kept in memory for {@value #FRESH_SECONDS} s. */
@ApplicationScoped
public class Calendars {
    public static final String OFFICE = "office";
    public static final String ALWAYS = "always";
    static final int FRESH_SECONDS = 5;

    private final CalendarRows rows;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(Instant at, List<CalendarVersion> versions, CalendarBook book) {}

    @Inject
    Calendars(CalendarRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Every version of every calendar, as one value. */
    public CalendarBook book() {
        return fresh().book();
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
