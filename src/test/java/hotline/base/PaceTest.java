package hotline.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Pace.Rule FIVE = Pace.Rule.perMinute(60, 5);

    private long now;
    private final Pace pace = new Pace(() -> now);

    private long take(String who) {
        return pace.take(who, FIVE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 17 * SECOND, Long.MAX_VALUE - 3 * SECOND, Long.MIN_VALUE})
    void some_at_once_then_one_a_second_wherever_the_clock_stands(long at) {
        now = at;
        for (int i = 0; i < 5; i++) assertThat(take("a")).as("the first ones").isZero();
        assertThat(take("a")).isOne();
        now = at + SECOND / 2;
        assertThat(take("a")).as("half a second, rounded up").isOne();
        now = at + SECOND;
        assertThat(take("a")).isZero();
        assertThat(take("a")).isOne();
    }

    @Test
    void what_was_refused_costs_nothing() {
        for (int i = 0; i < 5; i++) take("a");
        for (int i = 0; i < 100; i++) assertThat(take("a")).isOne();
        now = SECOND;
        assertThat(take("a")).isZero();
    }

    @Test
    void who_was_away_has_them_all_again_and_no_more() {
        for (int i = 0; i < 5; i++) take("a");
        now = 1000 * SECOND;
        for (int i = 0; i < 5; i++) assertThat(take("a")).isZero();
        assertThat(take("a")).isOne();
    }

    @Test
    void an_hourly_limit_says_how_long_to_wait() {
        Pace.Rule six = Pace.Rule.perHour(6);
        for (int i = 0; i < 6; i++) assertThat(pace.take("a", six)).isZero();
        assertThat(pace.take("a", six)).isEqualTo(600);
        now = 599 * SECOND;
        assertThat(pace.take("a", six)).isOne();
        now = 600 * SECOND;
        assertThat(pace.take("a", six)).isZero();
    }

    @Test
    void one_does_not_slow_another_down_and_many_are_forgotten() {
        for (int i = 0; i < 9; i++) take("a");
        assertThat(take("b")).isZero();
        for (int i = 0; i < 50_000; i++) {
            now = i * SECOND;
            take("n" + i);
        }
        assertThat(pace.known()).isLessThanOrEqualTo(20_001);
        assertThat(take("b")).isZero();
    }

    @Test
    void over_any_time_nobody_gets_more_than_what_may_come_at_once_and_the_rate() {
        Random random = new Random(7);
        Pace.Rule rule = new Pace.Rule(120, Duration.ofMinutes(1), 10);
        int taken = 0;
        for (int i = 0; i < 5000; i++) {
            now += random.nextInt(200) * 1_000_000L;
            if (pace.take("a", rule) == 0) taken++;
        }
        double seconds = now / 1e9;
        assertThat(taken).isBetween((int) (seconds * 2), (int) (seconds * 2) + 11);
    }
}
