package hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.desk.Why.Day;
import hotline.sla.ClockKind;
import hotline.sla.Explanation;
import hotline.sla.Explanation.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private static Instant hour(double n) {
        return NINE.plusSeconds((long) (3600 * n));
    }

    private static Why why(Step step) {
        return Why.of(
                new Explanation(
                        ClockKind.TOTAL,
                        null,
                        "complaint",
                        Instant.EPOCH,
                        "P13DT4H",
                        "END_OF_DAY",
                        "office",
                        Instant.EPOCH,
                        NINE,
                        NINE,
                        NINE,
                        List.of(step)),
                SHANGHAI);
    }

    @Test
    void the_hours_of_a_day_stand_in_one_line() {
        List<List<Instant>> spans =
                List.of(List.of(hour(0), hour(3)), List.of(hour(4.5), hour(9)), List.of(hour(24), hour(25)));
        assertThat(why(new Step("rule", NINE, null, null, hour(25), spans))
                        .steps()
                        .getFirst()
                        .days())
                .containsExactly(
                        new Day(LocalDate.of(2026, 11, 23), "09:00–12:00, 13:30–18:00"),
                        new Day(LocalDate.of(2026, 11, 24), "09:00–10:00"));
    }

    @Test
    void a_span_over_midnight_names_the_day_of_its_end() {
        assertThat(why(new Step("rule", NINE, null, null, hour(20), List.of(List.of(hour(10), hour(20)))))
                        .steps()
                        .getFirst()
                        .days())
                .containsExactly(new Day(LocalDate.of(2026, 11, 23), "19:00–2026-11-24 05:00"));
    }

    @Test
    void amounts_are_days_hours_and_minutes() {
        Why why = why(new Step("extended", NINE, null, "PT90M", NINE, List.of()));
        assertThat(why.amount()).isEqualTo(new Lasting(13, 4, 0));
        assertThat(why.steps().getFirst().amount()).isEqualTo(new Lasting(0, 1, 30));
        assertThat(why.ruleSince()).isEqualTo(LocalDate.of(1970, 1, 1));
    }
}
