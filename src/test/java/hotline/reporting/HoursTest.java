package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final FigureQuery DAY = FigureQuery.ofDay(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "09:00:00,12:00:00,09:00:00,12:00:00",
        "09:00:01,12:59:59,10:00:00,12:00:00",
        "09:30:00,10:00:00,10:00:00,10:00:00",
        "09:10:00,09:50:00,09:50:00,09:50:00",
    })
    void the_whole_hours_of_a_period_leave_its_ends_over(String from, String to, String begin, String end) {
        assertThat(Hours.in(DAY.between(at(from), at(to)))).isEqualTo(new Hours(at(begin), at(end)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai,true", "Europe/Berlin,true", "Asia/Kolkata,false", "Asia/Kathmandu,false"})
    void hours_and_days_of_a_zone_between_whole_hours_are_counted_call_by_call(String zone, boolean answer) {
        ZoneId id = ZoneId.of(zone);
        assertThat(Hours.answer(DAY.by(By.DAY), id)).isEqualTo(answer);
        assertThat(Hours.answer(DAY.by(By.HOUR), id)).isEqualTo(answer);
        assertThat(Hours.answer(DAY.by(By.SKILL), id)).isTrue();
        assertThat(Hours.answer(DAY, id)).isTrue();
    }

    @Test
    void a_change_of_the_clocks_within_the_period_counts_too() {
        // Lord Howe moves by half an hour: +11 in summer, +10:30 from April on
        FigureQuery year = DAY.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(Hours.answer(year.by(By.DAY), ZoneId.of("Australia/Lord_Howe")))
                .isFalse();
    }

    @Test
    void the_counts_by_hour_do_not_know_operators() {
        assertThat(Hours.answer(DAY.by(By.OPERATOR), ZoneOffset.UTC)).isFalse();
        assertThat(Hours.answer(DAY.by(By.UNIT), ZoneOffset.UTC)).isFalse();
        assertThat(Hours.answer(DAY.ofOperator("lin"), ZoneOffset.UTC)).isFalse();
    }
}
