package hotline.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The two calendars that a town begins with: {@code office} below, and {@code always}, which never closes. */
@ConfigMapping(prefix = "hotline.calendar")
public interface CalendarConfig {
    /** Hours of Monday to Friday and of make-up days, local time. Working deadlines run in these only. */
    @WithDefault("09:00-12:00,13:30-18:00")
    List<String> officeHours();

    /** What one working day is worth when days are counted as running hours. */
    @WithDefault("PT7H30M")
    Duration officeDay();

    /** Resource with the holidays and make-up days that the office calendar keeps. */
    @WithDefault("calendar/china.csv")
    String holidays();
}
