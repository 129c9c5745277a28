package hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.desk.ClockBar.Standing;
import hotline.desk.ClockBar.Stretch;
import hotline.sla.CaseClock;
import hotline.sla.Change;
import hotline.sla.ClockKind;
import hotline.sla.ClockOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockBarTest {
    /** Hours after the first start; ten of them are the axis of most tests. */
    private static Instant hour(int n) {
        return Instant.parse("2026-11-20T00:00:00Z").plusSeconds(3600L * n);
    }

    private static CaseClock clock(int start, int due, Integer stop, ClockOutcome outcome, Change... changes) {
        return new CaseClock(
                1,
                ClockKind.TOTAL,
                null,
                null,
                1,
                "complaint",
                hour(start),
                hour(due),
                hour(due),
                stop == null ? null : hour(stop),
                outcome,
                List.of(changes));
    }

    private static ClockBar bar(int now, CaseClock clock) {
        return ClockBar.of(List.of(clock), hour(now)).getFirst();
    }

    @Test
    void what_has_passed_is_drawn_up_to_now() {
        ClockBar bar = bar(4, clock(0, 10, null, null));
        assertThat(bar.standing()).isEqualTo(Standing.RUNNING);
        assertThat(bar.promised()).isEqualTo(new Stretch("0.00%", "100.00%"));
        assertThat(bar.ran()).isEqualTo(new Stretch("0.00%", "40.00%"));
        assertThat(bar.due()).isEqualTo("100.00%");
        assertThat(bar.now()).isEqualTo("40.00%");
        assertThat(bar.late()).isNull();
    }

    @Test
    void what_runs_past_its_deadline_is_late_from_there_on() {
        ClockBar bar = bar(10, clock(0, 8, null, null));
        assertThat(bar.standing()).isEqualTo(Standing.OVERDUE);
        assertThat(bar.ran()).isEqualTo(new Stretch("0.00%", "80.00%"));
        assertThat(bar.late()).isEqualTo(new Stretch("80.00%", "20.00%"));
        assertThat(bar.over()).isNull();
    }

    @Test
    void what_was_done_late_says_by_how_much() {
        ClockBar bar = bar(50, clock(0, 8, 10, ClockOutcome.LATE));
        assertThat(bar.over()).isEqualTo(new Lasting(0, 2, 0));
        assertThat(bar.late()).isEqualTo(new Stretch("80.00%", "20.00%"));
        assertThat(bar.now()).as("nothing runs").isNull();
    }

    @Test
    void what_was_done_in_time_is_not_late() {
        ClockBar bar = bar(50, clock(0, 10, 5, ClockOutcome.IN_TIME));
        assertThat(bar.standing()).isEqualTo(Standing.IN_TIME);
        assertThat(bar.ran()).isEqualTo(new Stretch("0.00%", "50.00%"));
        assertThat(bar.late()).isNull();
    }

    @Test
    void a_pause_is_drawn_to_its_approved_end_while_it_lasts() {
        ClockBar bar = bar(4, clock(0, 10, null, null, new Change.Paused(7, hour(3), hour(6))));
        assertThat(bar.standing()).isEqualTo(Standing.PAUSED);
        assertThat(bar.pauses()).containsExactly(new Stretch("30.00%", "30.00%"));
    }

    @Test
    void a_pause_ends_with_its_clock_and_makes_nothing_paused_afterwards() {
        Change pause = new Change.Paused(7, hour(3), hour(9));
        assertThat(bar(20, clock(0, 10, 5, ClockOutcome.IN_TIME, pause)).pauses())
                .containsExactly(new Stretch("30.00%", "20.00%"));
        assertThat(bar(7, clock(0, 10, null, null, new Change.Paused(7, hour(3), hour(6))))
                        .standing())
                .isEqualTo(Standing.RUNNING);
    }

    @Test
    void all_clocks_of_a_case_share_one_axis() {
        List<ClockBar> bars =
                ClockBar.of(List.of(clock(0, 2, 1, ClockOutcome.IN_TIME), clock(5, 10, null, null)), hour(5));
        assertThat(bars.getFirst().promised()).isEqualTo(new Stretch("0.00%", "20.00%"));
        assertThat(bars.getLast().promised()).isEqualTo(new Stretch("50.00%", "50.00%"));
    }

    @Test
    void no_clocks_no_bars() {
        assertThat(ClockBar.of(List.of(), hour(0))).isEmpty();
    }
}
