package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.reporting.LostFeed.Gap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostFeedTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void gaps_of_one_server_that_overlap_count_once() {
        assertThat(lost(gap("a", 0, 60), gap("a", 30, 90), gap("a", 40, 50), gap("a", 90, 100)))
                .isEqualTo(100);
    }

    @Test
    void each_server_counts_for_itself() {
        assertThat(lost(gap("a", 0, 60), gap("b", 30, 90))).isEqualTo(120);
    }

    @Test
    void only_what_lies_in_the_period_counts() {
        assertThat(lost(gap("a", -50, 10), gap("a", 3590, 4000), gap("a", 5000, 6000)))
                .isEqualTo(20);
    }

    @Test
    void parts_of_seconds_add_up_before_they_are_cut_off() {
        Gap first = new Gap("a", NINE, NINE.plusMillis(600));
        Gap second = new Gap("a", NINE.plusSeconds(10), NINE.plusSeconds(10).plusMillis(600));
        assertThat(lost(first, second)).isEqualTo(1);
    }

    @Test
    void without_a_gap_nothing_was_lost() {
        assertThat(lost()).isZero();
    }

    private static long lost(Gap... gaps) {
        return LostFeed.seconds(List.of(gaps), NINE, NINE.plusSeconds(3600));
    }

    private static Gap gap(String server, long from, long to) {
        return new Gap(server, NINE.plusSeconds(from), NINE.plusSeconds(to));
    }
}
