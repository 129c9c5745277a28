package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ByTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void days_are_cut_in_the_lines_zone() {
        assertThat(By.DAY.key(slot("2026-11-20T15:59:59Z"), SHANGHAI)).isEqualTo("2026-11-20");
        assertThat(By.DAY.key(slot("2026-11-20T16:00:00Z"), SHANGHAI)).isEqualTo("2026-11-21");
    }

    @Test
    void an_hour_is_named_by_its_begin() {
        assertThat(By.HOUR.key(slot("2026-11-20T19:24:57Z"), SHANGHAI)).isEqualTo("2026-11-21T03:00:00+08:00");
    }

    @Test
    void the_hour_that_comes_twice_in_autumn_is_two_rows() {
        assertThat(By.HOUR.key(slot("2026-10-25T00:30:00Z"), BERLIN)).isEqualTo("2026-10-25T02:00:00+02:00");
        assertThat(By.HOUR.key(slot("2026-10-25T01:30:00Z"), BERLIN)).isEqualTo("2026-10-25T02:00:00+01:00");
    }

    @Test
    void zones_with_quarters_of_an_hour_have_hours_too() {
        assertThat(By.HOUR.key(slot("2026-11-20T00:20:00Z"), ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("2026-11-20T06:00:00+05:45");
    }

    @Test
    void a_day_with_a_clock_change_has_25_hours() {
        FigureQuery day = FigureQuery.ofDay(LocalDate.of(2026, 10, 25), BERLIN);
        assertThat(Duration.between(day.from(), day.to())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void an_unknown_split_is_refused() {
        assertThat(By.read("hour")).isEqualTo(By.HOUR);
        assertThat(By.read(null)).isNull();
        assertThatThrownBy(() -> By.read("moon")).isInstanceOf(Refusal.class);
    }

    private static long slot(String at) {
        return Instant.parse(at).getEpochSecond() / By.SLOT_SECONDS;
    }
}
