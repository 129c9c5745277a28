package hotline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
    @Test
    void a_burst_of_one_call_is_folded_once_however_many_marks_it_left() {
        List<Mark.Row> burst = LongStream.range(0, 5_000)
                .mapToObj(id -> new Mark.Row(id, "lab", id % 2 == 0 ? "a.1" : "b.2"))
                .toList();
        List<Mark> marks = Mark.of(burst, 1_000);
        assertThat(marks).extracting(Mark::key).containsExactly("a.1", "b.2");
        assertThat(marks).allSatisfy(m -> assertThat(m.ids()).hasSize(2_500));
    }

    @Test
    void the_oldest_calls_come_first_with_all_their_marks() {
        List<Mark.Row> rows = List.of(
                new Mark.Row(1, "lab", "a.1"),
                new Mark.Row(2, "lab", "b.2"),
                new Mark.Row(3, "lab", "c.3"),
                new Mark.Row(4, "lab", "a.1"));
        assertThat(Mark.of(rows, 2))
                .containsExactly(new Mark("lab", "a.1", List.of(1L, 4L)), new Mark("lab", "b.2", List.of(2L)));
    }

    @Test
    void the_same_call_on_two_servers_is_two() {
        List<Mark.Row> rows = List.of(new Mark.Row(1, "lab", "a.1"), new Mark.Row(2, "other", "a.1"));
        assertThat(Mark.of(rows, 9)).hasSize(2);
    }

    /** Seconds: last heard, end that is known, whether it is open; the server came up at 100 and at 200. */
    @ParameterizedTest
    @CsvSource({
        "50,,true,true",
        "150,,true,true",
        "250,,true,false",
        "50,200,false,true",
        "50,100,false,false",
        "150,200,false,false",
        "50,,false,true",
        "-9000,,false,false",
        "-9000,,true,false",
    })
    void a_call_whose_end_nobody_heard_ends_by_the_first_start_after_it(
            long heard, Long ended, boolean open, boolean otherwise) {
        VisitRows.Endless call =
                new VisitRows.Endless(List.of("a.1"), at(heard), ended == null ? null : at(ended), open);
        assertThat(call.endsOtherwise(new TreeSet<>(List.of(at(100), at(200))), Duration.ofHours(2)))
                .isEqualTo(otherwise);
    }

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(1_795_000_000 + seconds);
    }
}
