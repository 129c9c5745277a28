package hotline.phone;

import static hotline.phone.OperatorStatus.OFFLINE;
import static hotline.phone.OperatorStatus.READY;
import static hotline.phone.OperatorStatus.TALKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant FROM = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-21T16:00:00Z");
    private static final Instant LATER = TO.plusSeconds(1);

    private static Instant at(int hour) {
        return FROM.plus(Duration.ofHours(hour));
    }

    private static void fillsExactly(List<Span> spans, Instant from, Instant to) {
        assertThat(spans.get(0).from()).isEqualTo(from);
        assertThat(spans.get(spans.size() - 1).to()).isEqualTo(to);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
        }
    }

    @Test
    void a_day_of_which_nothing_is_known_is_one_span_offline() {
        assertThat(Timeline.fill(List.of(), FROM, TO, LATER)).containsExactly(new Span(FROM, TO, OFFLINE, null));
    }

    @Test
    void the_rest_of_the_day_is_offline() {
        List<Span> day = Timeline.fill(
                List.of(new Span(at(9), at(10), READY, null), new Span(at(10), at(11), TALKING, null)),
                FROM,
                TO,
                LATER);
        fillsExactly(day, FROM, TO);
        assertThat(day).extracting(Span::state).containsExactly(OFFLINE, READY, TALKING, OFFLINE);
    }

    @Test
    void spans_are_cut_at_midnight() {
        List<Span> day = Timeline.fill(
                List.of(new Span(FROM.minusSeconds(60), at(1), READY, null), new Span(at(23), LATER, TALKING, null)),
                FROM,
                TO,
                LATER);
        fillsExactly(day, FROM, TO);
        assertThat(day).extracting(Span::state).containsExactly(READY, OFFLINE, TALKING);
    }

    @Test
    void what_goes_on_goes_to_now_and_the_future_is_not_yet() {
        List<Span> day = Timeline.fill(List.of(new Span(at(9), null, READY, null)), FROM, TO, at(10));
        fillsExactly(day, FROM, TO);
        assertThat(day).endsWith(new Span(at(9), at(10), READY, null), new Span(at(10), TO, OFFLINE, Timeline.NOT_YET));
    }

    @Test
    void a_day_to_come_is_not_yet() {
        assertThat(Timeline.fill(List.of(), FROM, TO, FROM.minusSeconds(5)))
                .containsExactly(new Span(FROM, TO, OFFLINE, Timeline.NOT_YET));
    }

    @Test
    void spans_of_no_length_vanish_and_equal_neighbours_are_one() {
        List<Span> day = Timeline.fill(
                List.of(
                        new Span(at(9), at(10), READY, null),
                        new Span(at(10), at(10), TALKING, null),
                        new Span(at(10), at(11), READY, null)),
                FROM,
                TO,
                LATER);
        assertThat(day).contains(new Span(at(9), at(11), READY, null)).hasSize(3);
    }

    @Test
    void overlaps_are_never_counted_twice() {
        List<Span> day = Timeline.fill(
                List.of(new Span(at(9), at(11), READY, null), new Span(at(10), at(12), TALKING, null)),
                FROM,
                TO,
                LATER);
        fillsExactly(day, FROM, TO);
        assertThat(day).contains(new Span(at(11), at(12), TALKING, null));
    }

    @Test
    void a_day_of_25_hours_is_filled_too() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        Instant from = autumn.atStartOfDay(zone).toInstant();
        Instant to = autumn.plusDays(1).atStartOfDay(zone).toInstant();
        List<Span> day = Timeline.fill(List.of(), from, to, to.plusSeconds(1));
        assertThat(Duration.between(day.get(0).from(), day.get(0).to())).isEqualTo(Duration.ofHours(25));
    }
}
