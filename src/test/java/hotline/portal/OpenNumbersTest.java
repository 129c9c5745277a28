package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenNumbersTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @Test
    void only_what_was_chosen_is_there() {
        List<OpenNumber> all = numbers(Set.of(OpenFigure.RECEIVED), Set.of(OpenSplit.MATTER), JANUARY.plusMonths(3));
        assertThat(all).allMatch(n -> n.figure() == OpenFigure.RECEIVED && n.split() != OpenSplit.DISTRICT);
        assertThat(all).extracting(OpenNumber::period).contains("2025-04").doesNotContain("2025-03", "2025");
        assertThat(numbers(Set.of(), Set.of(OpenSplit.MATTER), JANUARY)).isEmpty();
    }

    @Test
    void a_whole_year_has_numbers_of_its_own() {
        List<OpenNumber> all = numbers(EnumSet.allOf(OpenFigure.class), Set.of(OpenSplit.MATTER), JANUARY);
        OpenNumber year = all.stream()
                .filter(n -> n.period().equals("2025") && n.figure() == OpenFigure.RECEIVED)
                .filter(n -> n.split() == OpenSplit.ALL)
                .findFirst()
                .orElseThrow();
        assertThat(year.cell()).isEqualTo(new OpenCell(12 * 30, 0));
        assertThat(all).extracting(OpenNumber::period).doesNotContain("2026");
    }

    @Test
    void what_is_hidden_has_no_number_at_all() {
        List<OpenNumber> all = numbers(Set.of(OpenFigure.RECEIVED), Set.of(OpenSplit.MATTER), JANUARY);
        assertThat(all.stream().filter(n -> n.code().equals("rare") && !n.isYear()))
                .hasSize(13)
                .allMatch(n -> n.cell() == null);
    }

    @Test
    void months_before_the_first_case_are_not_listed() {
        List<OpenCount> counts = counts();
        counts.add(new OpenCount(JANUARY.minusMonths(1), OpenFigure.RECEIVED, OpenSplit.ALL, "", OpenCell.NONE));
        OpenChoice choice = choice(Set.of(OpenFigure.RECEIVED), Set.of(), JANUARY.minusMonths(1));
        assertThat(OpenNumbers.of(choice, counts, 5))
                .extracting(OpenNumber::period)
                .doesNotContain("2024-12");
    }

    private static List<OpenNumber> numbers(Set<OpenFigure> figures, Set<OpenSplit> splits, YearMonth from) {
        return OpenNumbers.of(choice(figures, splits, from), counts(), 5);
    }

    private static OpenChoice choice(Set<OpenFigure> figures, Set<OpenSplit> splits, YearMonth from) {
        return new OpenChoice(1, figures, splits, from, Instant.EPOCH, "supervisor");
    }

    /** Thirteen months of 30 cases: 20 lamps, 8 buses, 2 rare things. */
    private static List<OpenCount> counts() {
        List<OpenCount> all = new ArrayList<>();
        for (int m = 0; m < 13; m++)
            for (OpenFigure figure : OpenFigure.values()) {
                add(all, m, figure, OpenSplit.ALL, "", 30);
                add(all, m, figure, OpenSplit.MATTER, "lamp", 20);
                add(all, m, figure, OpenSplit.MATTER, "bus", 8);
                add(all, m, figure, OpenSplit.MATTER, "rare", 2);
            }
        return all;
    }

    private static void add(List<OpenCount> all, int month, OpenFigure figure, OpenSplit split, String code, long n) {
        all.add(new OpenCount(JANUARY.plusMonths(month), figure, split, code, new OpenCell(n, 0)));
    }
}
