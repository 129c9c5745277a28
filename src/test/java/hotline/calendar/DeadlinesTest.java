package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingCalendar OFFICE = office();
    private static final Map<String, WorkingCalendar> CALENDARS = Map.of(
            "office", OFFICE,
            "always", CalendarSeed.always(SHANGHAI),
            "berlin", CalendarSeed.always(BERLIN),
            "night", daily("00:00-06:00"),
            "small", daily("02:00-03:00"));

    static Stream<Arguments> table() {
        return CalendarSeed.lines("calendar/deadlines.csv").stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split(",\\s*", 6))
                .map(c -> Arguments.of(c[0], c[1], c[2], c[3], c[4], c[5]));
    }

    @ParameterizedTest(name = "{5}: {0} {1} + {2} {3} = {4}")
    @MethodSource("table")
    void a_deadline_is_what_was_worked_out_by_hand(
            String calendar, String start, String amount, String days, String due, String why) {
        WorkingCalendar working = CALENDARS.get(calendar);
        DayCount count = DayCount.valueOf(days.toUpperCase(Locale.ROOT).replace('-', '_'));
        Instant from = at(start, working.zone());
        Deadline deadline = Deadlines.working(from, WorkingTime.parse(amount), count, working);
        assertThat(LocalDateTime.ofInstant(deadline.due(), working.zone())).isEqualTo(LocalDateTime.parse(due));
    }

    @ParameterizedTest
    @MethodSource("table")
    void the_spans_that_were_counted_follow_each_other_and_end_at_the_deadline(
            String calendar, String start, String amount, String days, String due, String why) {
        WorkingCalendar working = CALENDARS.get(calendar);
        DayCount count = DayCount.valueOf(days.toUpperCase(Locale.ROOT).replace('-', '_'));
        Deadline deadline = Deadlines.working(at(start, working.zone()), WorkingTime.parse(amount), count, working);
        Instant before = at(start, working.zone());
        for (Span span : deadline.spans()) {
            assertThat(span.from()).isBetween(before, span.to());
            before = span.to();
        }
        if (!deadline.spans().isEmpty()) assertThat(before).isEqualTo(deadline.due());
        if (count == DayCount.RUNNING)
            assertThat(deadline.spans().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(WorkingTime.parse(amount).runningIn(working));
    }

    @Test
    void natural_time_asks_no_calendar() {
        Instant start = at("2026-10-01T23:30", SHANGHAI);
        Deadline deadline = Deadlines.natural(start, Duration.ofHours(2));
        assertThat(deadline)
                .isEqualTo(new Deadline(start.plusSeconds(7200), List.of(new Span(start, start.plusSeconds(7200)))));
        assertThat(Deadlines.natural(start, Duration.ZERO).due()).isEqualTo(start);
    }

    @Test
    void microseconds_are_kept() {
        Instant start = Instant.parse("2026-03-02T01:00:00.000001Z");
        assertThat(Deadlines.working(start, WorkingTime.parse("PT1H"), DayCount.RUNNING, OFFICE)
                        .due())
                .isEqualTo(start.plusSeconds(3600));
    }

    @Test
    void a_calendar_that_never_opens_is_an_error_and_not_an_endless_loop() {
        WorkingCalendar closed =
                new WorkingCalendar("closed", SHANGHAI, Map.of(), List.of(), Duration.ofHours(8), Set.of(), Set.of());
        assertThatThrownBy(() -> Deadlines.working(Instant.EPOCH, WorkingTime.parse("PT1H"), DayCount.RUNNING, closed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void every_day_of_the_published_schedules_is_kept() {
        assertThat(OFFICE.isWorked(LocalDate.parse("2024-02-18"))).isTrue();
        assertThat(OFFICE.isWorked(LocalDate.parse("2024-02-12"))).isFalse();
        assertThat(OFFICE.isWorked(LocalDate.parse("2025-09-28"))).isTrue();
        assertThat(OFFICE.isWorked(LocalDate.parse("2025-10-08"))).isFalse();
        long worked = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .filter(OFFICE::isWorked)
                .count();
        // 2026 has 261 Mondays to Fridays; 19 of them are off and 6 weekend days are worked
        assertThat(worked).isEqualTo(248);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static WorkingCalendar office() {
        List<SpecialDay> days = SpecialDay.parse(CalendarSeed.lines("calendar/china.csv"));
        return CalendarSeed.office(SHANGHAI, "09:00-12:00,13:30-18:00", Duration.parse("PT7H30M"), days);
    }

    private static WorkingCalendar daily(String hours) {
        List<OpenHours> day = List.of(OpenHours.parse(hours));
        Duration length = Duration.between(day.getFirst().from(), day.getFirst().to());
        return new WorkingCalendar(
                "daily",
                BERLIN,
                CalendarSeed.week(EnumSet.allOf(DayOfWeek.class), day),
                day,
                length,
                Set.of(),
                Set.of());
    }
}
