package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.reporting.HandlingRows.Count;
import hotline.reporting.HandlingRows.Traits;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HandlingTraitsTest {
    @Test
    void in_time_is_what_was_settled_before_it_was_due() {
        assertThat(new Traits("IN_TIME", false, true).inTime()).isEqualTo(Part.ABOVE);
        assertThat(new Traits("LATE", false, false).inTime()).isEqualTo(Part.BELOW);
    }

    @Test
    void what_goes_on_and_should_not_is_a_miss_now_and_else_not_counted_yet() {
        assertThat(new Traits(null, true, false).inTime()).isEqualTo(Part.BELOW);
        assertThat(new Traits(null, false, true).inTime()).isEqualTo(Part.excluded("handling-pending"));
    }

    @Test
    void an_extension_helps_by_the_moved_limit_only() {
        Traits extended = new Traits("IN_TIME", false, false);
        assertThat(extended.inTime()).isEqualTo(Part.ABOVE);
        assertThat(extended.inTimeAtFirst()).isEqualTo(Part.BELOW);
    }

    @Test
    void what_was_withdrawn_or_merged_is_left_out_with_its_reason_and_has_words() {
        for (String reason : List.of("dropped", "merged", "handling-pending"))
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                assertThat(FigureWords.in(language).reason(reason)).isNotEmpty();
        assertThat(new Traits("DROPPED", false, true).inTime()).isEqualTo(Part.excluded("dropped"));
        assertThat(new Traits("MERGED", false, true).inTime()).isEqualTo(Part.excluded("merged"));
    }

    @Test
    void a_share_leaves_out_what_is_left_out() {
        List<Count> counted = List.of(
                new Count("", new Traits("IN_TIME", false, true), 7),
                new Count("", new Traits("LATE", false, false), 2),
                new Count("", new Traits("MERGED", false, false), 9));
        assertThat(HandlingFigures.share(Traits::inTime, counted)).isEqualTo(Share.of(7, 9));
    }
}
