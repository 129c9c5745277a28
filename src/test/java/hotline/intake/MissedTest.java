package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is to be called back, by the calls alone. */
class MissedTest {
    private static final Instant NINE = Instant.parse("2026-11-19T01:00:00Z");

    private static Tried call(int minute, boolean answered) {
        Instant at = NINE.plus(Duration.ofMinutes(minute));
        return new Tried(
                "lab-" + at.getEpochSecond() + "." + minute, "96196", "complaint", at, at.plusSeconds(8), answered);
    }

    private static int count(@Nullable Instant settled, Tried... tried) {
        return Missed.of(List.of(tried), settled).map(Missed::count).orElse(0);
    }

    @Test
    void who_was_missed_twice_is_one_entry_that_counts_two() {
        Missed missed = Missed.of(List.of(call(1, false), call(5, false)), null).orElseThrow();
        assertThat(missed.count()).isEqualTo(2);
        assertThat(missed.first()).isEqualTo(call(1, false).leftAt());
        assertThat(missed.last()).isEqualTo(call(5, false));
    }

    @Test
    void who_called_again_and_was_answered_is_not_called() {
        assertThat(count(null, call(1, false), call(5, false), call(9, true))).isZero();
    }

    @Test
    void who_was_answered_before_and_missed_afterwards_is_called() {
        assertThat(count(null, call(1, true), call(5, false))).isEqualTo(1);
    }

    @Test
    void whom_we_have_called_is_not_called_for_the_same_misses_again() {
        Instant settled = NINE.plus(Duration.ofMinutes(7));
        assertThat(count(settled, call(1, false), call(5, false))).isZero();
        assertThat(count(settled, call(1, false), call(5, false), call(8, false)))
                .isEqualTo(1);
    }

    @Test
    void a_miss_that_ends_while_its_entry_is_settled_stands_for_itself() {
        assertThat(count(call(5, false).askedAt().plusSeconds(3), call(5, false)))
                .isEqualTo(1);
    }

    /** A naive operator with a sheet of paper: a mark for a miss, all of a number's marks struck out when it is answered. */
    @Test
    void any_history_of_any_numbers_comes_to_what_a_sheet_of_paper_says() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<Integer, List<Tried>> calls = new HashMap<>();
            Map<Integer, Integer> sheet = new HashMap<>();
            for (int minute = 0; minute < 60; minute++) {
                int number = random.nextInt(6);
                boolean answered = random.nextInt(3) == 0;
                calls.computeIfAbsent(number, n -> new ArrayList<>()).add(call(minute, answered));
                if (answered) sheet.remove(number);
                else sheet.merge(number, 1, Integer::sum);
            }
            Map<Integer, Integer> listed = new HashMap<>();
            calls.forEach((number, tried) -> {
                Collections.shuffle(tried, random);
                Missed.of(tried, null).ifPresent(m -> listed.put(number, m.count()));
            });
            assertThat(listed).as("seed " + seed).isEqualTo(sheet);
        }
    }
}
