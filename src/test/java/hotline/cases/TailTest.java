package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailTest {
    private static final Instant NOW = Town.MONDAY_NINE;
    private final Tail tail = new Tail(100);

    @Test
    void rows_without_a_gap_are_read_once() {
        assertThat(tail.fresh(List.of(101L, 102L), NOW)).containsExactly(101L, 102L);
        assertThat(tail.low()).isEqualTo(102);
    }

    @Test
    void behind_a_gap_it_waits_and_tells_nothing_twice() {
        assertThat(tail.fresh(List.of(101L, 103L), NOW)).containsExactly(101L, 103L);
        assertThat(tail.low()).isEqualTo(101);
        assertThat(tail.fresh(List.of(103L, 104L), NOW.plusMillis(200))).containsExactly(104L);
    }

    @Test
    void a_row_that_commits_late_is_told_late() {
        tail.fresh(List.of(101L, 103L), NOW);
        assertThat(tail.fresh(List.of(102L, 103L), NOW.plusMillis(200))).containsExactly(102L);
        assertThat(tail.low()).isEqualTo(103);
    }

    @Test
    void a_gap_that_nobody_fills_is_given_up_after_a_while() {
        tail.fresh(List.of(103L), NOW);
        tail.fresh(List.of(103L), NOW.plus(Tail.PATIENCE).minusMillis(1));
        assertThat(tail.low()).isEqualTo(100);
        assertThat(tail.fresh(List.of(103L), NOW.plus(Tail.PATIENCE))).isEmpty();
        assertThat(tail.low()).isEqualTo(103);
    }

    @Test
    void keys_that_grow_in_steps_as_in_a_cluster_are_followed() {
        tail.fresh(List.of(103L, 106L), NOW);
        assertThat(tail.fresh(List.of(103L, 106L, 109L), NOW.plus(Tail.PATIENCE)))
                .containsExactly(109L);
        assertThat(tail.low()).isEqualTo(106);
    }
}
