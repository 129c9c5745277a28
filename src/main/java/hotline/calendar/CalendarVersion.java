package hotline.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is from an instant on.
 *
 * @param days   the same holidays and make-up days as in the calendar, with their names
 * @param source who published it
 * @param madeBy who added the version; {@code null} when the service came with it
 */
record CalendarVersion(
        Instant validFrom,
        WorkingCalendar calendar,
        List<SpecialDay> days,
        @Nullable String source,
        @Nullable String madeBy,
        @Nullable Instant madeAt) {
    CalendarVersion(Instant validFrom, WorkingCalendar calendar, List<SpecialDay> days, @Nullable String source) {
        this(validFrom, calendar, days, source, null, null);
    }

    CalendarVersion by(String login, Instant at) {
        return new CalendarVersion(validFrom, calendar, days, source, login, at);
    }

    String name() {
        return calendar.name();
    }
}
