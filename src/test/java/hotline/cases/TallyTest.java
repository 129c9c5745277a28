package hotline.cases;

import static hotline.cases.Town.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void a_new_case_counts_one() {
        assertThat(Tally.changes(null, standing(State.RECEIVED)))
                .extracting(Tally::state, Tally::leadUnit, Tally::n)
                .containsExactly(tuple("RECEIVED", 0L, 1L));
    }

    @Test
    void a_move_takes_one_away_and_adds_one() {
        assertThat(Tally.changes(standing(State.DISPATCHED), standing(State.HANDLING)))
                .extracting(Tally::state, Tally::n)
                .containsExactly(tuple("DISPATCHED", -1L), tuple("HANDLING", 1L));
    }

    @Test
    void a_closed_case_is_counted_no_more() {
        assertThat(Tally.changes(standing(State.VISITING), standing(State.CLOSED)))
                .extracting(Tally::state, Tally::n)
                .containsExactly(tuple("VISITING", -1L));
    }

    @Test
    void what_does_not_move_a_case_changes_no_counter() {
        assertThat(Tally.changes(standing(State.HANDLING), standing(State.HANDLING)))
                .isEmpty();
    }

    @Test
    void folding_sums_each_counter_and_leaves_out_what_cancels() {
        List<Tally> there = Tally.changes(standing(State.DISPATCHED), standing(State.HANDLING));
        List<Tally> back = Tally.changes(standing(State.HANDLING), standing(State.DISPATCHED));
        List<Tally> all =
                Stream.of(there, back, there, there).flatMap(List::stream).toList();
        assertThat(CounterFold.sums(all))
                .extracting(Tally::state, Tally::n)
                .containsExactlyInAnyOrder(tuple("DISPATCHED", -2L), tuple("HANDLING", 2L));
        assertThat(CounterFold.sums(Stream.concat(there.stream(), back.stream()).toList()))
                .isEmpty();
    }
}
