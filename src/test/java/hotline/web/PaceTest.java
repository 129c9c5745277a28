package hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    /** 60 a minute, 5 at once. */
    private final Pace pace = new Pace(60, 5);

    @ParameterizedTest
    @ValueSource(longs = {0, 17 * SECOND, Long.MAX_VALUE - 3 * SECOND, Long.MIN_VALUE})
    void some_at_once_then_one_a_second_wherever_the_clock_stands(long now) {
        for (int i = 0; i < 5; i++)
            assertThat(pace.take("a", now)).as("the first ones").isZero();
        assertThat(pace.take("a", now)).isEqualTo(SECOND);
        assertThat(pace.take("a", now + SECOND / 2)).isEqualTo(SECOND / 2);
        assertThat(pace.take("a", now + SECOND)).isZero();
        assertThat(pace.take("a", now + SECOND)).isEqualTo(SECOND);
    }

    @Test
    void what_was_refused_costs_nothing() {
        for (int i = 0; i < 5; i++) pace.take("a", 0);
        for (int i = 0; i < 100; i++) assertThat(pace.take("a", 0)).isEqualTo(SECOND);
        assertThat(pace.take("a", SECOND)).isZero();
    }

    @Test
    void who_was_away_has_them_all_again_and_no_more() {
        for (int i = 0; i < 5; i++) pace.take("a", 0);
        long later = 1000 * SECOND;
        for (int i = 0; i < 5; i++) assertThat(pace.take("a", later)).isZero();
        assertThat(pace.take("a", later)).isEqualTo(SECOND);
    }

    @Test
    void one_does_not_slow_another_down_and_many_are_forgotten() {
        for (int i = 0; i < 9; i++) pace.take("a", 0);
        assertThat(pace.take("b", 0)).isZero();
        for (int i = 0; i < 20_000; i++) pace.take("n" + i, i * SECOND);
        assertThat(pace.known()).isLessThanOrEqualTo(10_001);
        assertThat(pace.take("b", 20_000 * SECOND)).isZero();
    }
}
