package hotline.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
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

/** The first version of the two calendars that a town begins with, from the configuration. Later ones are rows. */
@ApplicationScoped
class CalendarSeed {
    private static final Set<DayOfWeek> OFFICE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Inject
    CalendarRows rows;

    @Inject
    CalendarConfig config;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    /** Before everything that may start a clock. */
    void seed(@Observes @Priority(50) StartupEvent start) {
        List<String> lines = lines(config.holidays());
        List<SpecialDay> days = SpecialDay.parse(lines);
        String hours = String.join(",", config.officeHours());
        rows.add(new CalendarVersion(
                Instant.EPOCH, office(zone, hours, config.officeDay(), days), days, source(config.holidays(), lines)));
        rows.add(new CalendarVersion(Instant.EPOCH, always(zone), List.of(), null));
    }

    static WorkingCalendar office(ZoneId zone, String hours, Duration day, List<SpecialDay> days) {
        List<OpenHours> open = OpenHours.day(hours);
        return new WorkingCalendar(
                Calendars.OFFICE,
                zone,
                week(OFFICE_DAYS, open),
                open,
                day,
                SpecialDay.days(days, SpecialDay.Kind.OFF),
                SpecialDay.days(days, SpecialDay.Kind.WORK));
    }

    static WorkingCalendar always(ZoneId zone) {
        List<OpenHours> day = List.of(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        Map<DayOfWeek, List<OpenHours>> week = week(EnumSet.allOf(DayOfWeek.class), day);
        return new WorkingCalendar(Calendars.ALWAYS, zone, week, day, Duration.ofHours(24), Set.of(), Set.of());
    }

    static Map<DayOfWeek, List<OpenHours>> week(Set<DayOfWeek> days, List<OpenHours> hours) {
        return days.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), d -> hours));
    }

    /** The line of the table's head that names its source. */
    private static String source(String resource, List<String> lines) {
        return lines.stream()
                .filter(l -> l.startsWith("# Source:"))
                .map(l -> l.substring("# Source:".length())
                        .replaceAll("[;,.\\s]+$", "")
                        .strip())
                .findFirst()
                .orElse(resource);
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
