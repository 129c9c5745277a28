package hotline.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar, as it is shown and sent.
 *
 * @param hours  by weekday from Monday on, {@code 09:00-12:00,13:30-18:00}; a missing one is not worked
 * @param madeBy {@code null} when the service came with it
 */
public record VersionView(
        Instant validFrom,
        String zone,
        Map<DayOfWeek, String> hours,
        String workDay,
        String makeUp,
        List<SpecialDay> days,
        @Nullable String source,
        @Nullable String madeBy,
        @Nullable Instant madeAt) {

    static VersionView of(CalendarVersion v) {
        WorkingCalendar c = v.calendar();
        Map<DayOfWeek, String> hours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (c.weekly().containsKey(day))
                hours.put(day, OpenHours.text(c.weekly().get(day)));
        }
        return new VersionView(
                v.validFrom(),
                c.zone().getId(),
                hours,
                c.workDay().toString(),
                OpenHours.text(c.makeUp()),
                v.days(),
                v.source(),
                v.madeBy(),
                v.madeAt());
    }
}
