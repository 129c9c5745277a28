package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OpenHours;
import hotline.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextTryTest {
    private static final List<OpenHours> DAY = List.of(new OpenHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    /** Friday 2026-11-20 15:00 in Changzhou; the Monday after it is a holiday here. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T07:00:00Z");

    private static final WorkingCalendar OFFICE = new WorkingCalendar(
            "office",
            ZoneId.of("Asia/Shanghai"),
            Map.of(
                    DayOfWeek.MONDAY, DAY,
                    DayOfWeek.TUESDAY, DAY,
                    DayOfWeek.WEDNESDAY, DAY,
                    DayOfWeek.THURSDAY, DAY,
                    DayOfWeek.FRIDAY, DAY),
            DAY,
            Duration.ofHours(8),
            Set.of(LocalDate.of(2026, 11, 23)),
            Set.of());

    private final NextTry rule = new NextTry(4, List.of(Duration.ofMinutes(30), Duration.ofHours(2)), OFFICE);

    @Test
    void first_after_half_an_hour_then_after_two() {
        assertThat(rule.after(1, FRIDAY)).contains(FRIDAY.plus(Duration.ofMinutes(30)));
        assertThat(rule.after(2, FRIDAY)).contains(FRIDAY.plus(Duration.ofHours(2)));
    }

    @Test
    void then_when_the_next_working_day_opens() {
        assertThat(rule.after(3, FRIDAY)).contains(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void who_was_not_reached_so_often_is_given_up() {
        assertThat(rule.after(4, FRIDAY)).isEmpty();
    }
}
