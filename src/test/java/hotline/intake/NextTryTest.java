package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OpenHours;
import hotline.calendar.WorkingCalendar;
import hotline.notify.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    private final NextTry rule = rule("");

    private static NextTry rule(String quiet) {
        return new NextTry(
                4,
                List.of(Duration.ofMinutes(30), Duration.ofHours(2)),
                OFFICE,
                QuietHours.parse(quiet, OFFICE.zone()));
    }

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

    /** 2026-11-20 20:45 there. */
    private static final Instant EVENING = Instant.parse("2026-11-20T12:45:00Z");

    @Test
    void nobody_is_called_in_the_quiet_hours() {
        Instant morning = Instant.parse("2026-11-21T00:00:00Z");
        assertThat(rule("21:00-08:00").after(1, EVENING)).contains(morning);
        assertThat(rule("21:00-08:00").after(2, EVENING)).contains(morning);
        assertThat(rule("21:30-08:00").after(1, EVENING))
                .as("a quarter before they begin")
                .contains(EVENING.plus(Duration.ofMinutes(30)));
    }

    @Test
    void an_opening_in_the_quiet_hours_waits_for_their_end() {
        assertThat(rule("21:00-10:30").after(3, FRIDAY)).contains(Instant.parse("2026-11-24T02:30:00Z"));
    }

    @Test
    void the_next_try_never_falls_into_them_and_waits_no_longer_than_they_last() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            int from = random.nextInt(24);
            int to = random.nextInt(24);
            int tries = 1 + random.nextInt(3);
            Instant now = FRIDAY.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
            Instant without = rule.after(tries, now).orElseThrow();
            Instant next = rule("%02d:00-%02d:00".formatted(from, to))
                    .after(tries, now)
                    .orElseThrow();
            int hour = next.atZone(OFFICE.zone()).getHour();
            assertThat(from <= to ? from <= hour && hour < to : hour >= from || hour < to)
                    .as("%d-%d: %s", from, to, next)
                    .isFalse();
            assertThat(next).isBetween(without, without.plus(Duration.ofHours(Math.floorMod(to - from, 24))));
        }
    }
}
