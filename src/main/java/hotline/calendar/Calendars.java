package hotline.calendar;

import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The calendars of this service by name. */
@ApplicationScoped
public class Calendars {
    public static final String OFFICE = "office";
    public static final String ALWAYS = "always";
    private static final Set<DayOfWeek> OFFICE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Map<String, WorkingCalendar> byName;

    @Inject
    Calendars(
            CalendarConfig config, @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.byName = Map.of(OFFICE, office(config, zone), ALWAYS, always(zone));
    }

    /** Refuses an unknown name with 404. */
    public WorkingCalendar calendar(String name) {
        WorkingCalendar calendar = byName.get(name);
        if (calendar == null) throw Refusal.notFound("calendar");
        return calendar;
    }

    private static WorkingCalendar office(CalendarConfig config, ZoneId zone) {
        List<OpenHours> hours =
                config.officeHours().stream().map(OpenHours::parse).toList();
        HolidayFile days = HolidayFile.parse(lines(config.holidays()));
        return new WorkingCalendar(
                OFFICE, zone, week(OFFICE_DAYS, hours), hours, config.officeDay(), days.off(), days.work());
    }

    static WorkingCalendar always(ZoneId zone) {
        List<OpenHours> day = List.of(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        Map<DayOfWeek, List<OpenHours>> week = week(EnumSet.allOf(DayOfWeek.class), day);
        return new WorkingCalendar(ALWAYS, zone, week, day, Duration.ofHours(24), Set.of(), Set.of());
    }

    private static Map<DayOfWeek, List<OpenHours>> week(Set<DayOfWeek> days, List<OpenHours> hours) {
        return days.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), d -> hours));
    }

    static List<String> lines(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("hotline.calendar.holidays: no resource " + resource);
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
