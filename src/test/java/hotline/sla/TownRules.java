package hotline.sla;

import hotline.calendar.CalendarBook;
import hotline.calendar.OpenHours;
import hotline.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules and calendars that the pure tests count by: the demo town's, and some for the edges. */
final class TownRules {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> OFFICE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    static final CalendarBook CALENDARS = calendars();

    private TownRules() {}

    static RuleBook book(RuleBook.Dated... more) {
        List<RuleBook.Dated> rules = new ArrayList<>(List.of(
                rule("phone", ClockKind.INTAKE, "PT0S", "NATURAL"),
                rule("sms", ClockKind.INTAKE, "PT3M", "NATURAL"),
                rule("web", ClockKind.INTAKE, "PT2H", "NATURAL"),
                rule("appeal", ClockKind.INTAKE, "PT4H", "RUNNING"),
                rule("complaint", ClockKind.TOTAL, "P13D", "END_OF_DAY"),
                rule("consultation", ClockKind.TOTAL, "P3D", "END_OF_DAY"),
                rule("urgent", ClockKind.TOTAL, "P0D", "END_OF_DAY"),
                rule("urgent", ClockKind.FIRST_CONTACT, "PT2H", "RUNNING"),
                rule("extreme", ClockKind.TOTAL, "PT8H", "NATURAL"),
                rule("rehandle", ClockKind.TOTAL, "P5D", "END_OF_DAY"),
                rule("default", ClockKind.INTAKE, "PT2H", "NATURAL"),
                rule("default", ClockKind.SIGN_IN, "PT2H", "RUNNING"),
                rule("default", ClockKind.FIRST_CONTACT, "P1D", "END_OF_DAY"),
                rule("default", ClockKind.TOTAL, "P5D", "END_OF_DAY"),
                rule("default", ClockKind.REVIEW, "PT4H", "RUNNING"),
                rule("default", ClockKind.VISIT, "P5D", "END_OF_DAY"),
                rule("default", ClockKind.SUPERVISION, "PT0S", "RUNNING")));
        rules.addAll(List.of(more));
        return new RuleBook(rules, CALENDARS);
    }

    static RuleBook.Dated rule(String set, ClockKind clock, String amount, String counting) {
        return new RuleBook.Dated(set, clock, Instant.EPOCH, "office", Rule.of(amount, counting));
    }

    private static CalendarBook calendars() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        china(off, work);
        return new CalendarBook(List.of(
                calendar("office", SHANGHAI, OFFICE_DAYS, "PT7H30M", off, work, "09:00-12:00", "13:30-18:00"),
                calendar("always", SHANGHAI, EVERY_DAY, "PT24H", Set.of(), Set.of(), "00:00-24:00"),
                calendar("evening", SHANGHAI, EVERY_DAY, "PT6H", Set.of(), Set.of(), "18:00-24:00"),
                calendar("berlin", BERLIN, EVERY_DAY, "PT24H", Set.of(), Set.of(), "00:00-24:00"),
                calendar("berlin-office", BERLIN, OFFICE_DAYS, "PT8H", Set.of(), Set.of(), "09:00-17:00"),
                calendar("berlin-night", BERLIN, EVERY_DAY, "PT6H", Set.of(), Set.of(), "00:00-06:00")));
    }

    private static CalendarBook.Dated calendar(
            String name,
            ZoneId zone,
            Set<DayOfWeek> days,
            String workDay,
            Set<LocalDate> off,
            Set<LocalDate> work,
            String... hours) {
        List<OpenHours> open =
                java.util.Arrays.stream(hours).map(TownRules::open).toList();
        return new CalendarBook.Dated(
                Instant.EPOCH,
                new WorkingCalendar(
                        name,
                        zone,
                        days.stream().collect(Collectors.toMap(Function.identity(), d -> open)),
                        open,
                        Duration.parse(workDay),
                        off,
                        work));
    }

    private static OpenHours open(String text) {
        String[] ends = text.split("-");
        return new OpenHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1].replace("24:00", "00:00")));
    }

    /** The State Council's schedules, as shipped. */
    private static void china(Set<LocalDate> off, Set<LocalDate> work) {
        for (String line : lines("calendar/china.csv")) {
            String[] cells = line.split(",");
            if (cells.length == 3 && cells[2].equals("off")) off.add(LocalDate.parse(cells[0]));
            if (cells.length == 3 && cells[2].equals("work")) work.add(LocalDate.parse(cells[0]));
        }
    }

    static List<String> lines(String resource) {
        try (InputStream in = TownRules.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no resource " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
