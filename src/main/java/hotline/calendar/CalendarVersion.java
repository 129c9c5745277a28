package hotline.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is from an instant on.
 *
 * @param days   the same holidays and make-up days as in the calendar, with their names
 * @param source who published it
 */
record CalendarVersion(
        Instant validFrom,
        WorkingCalendar calendar,
        List<SpecialDay> days,
        @Nullable String source) {
    String name() {
        return calendar.name();
    }
}
