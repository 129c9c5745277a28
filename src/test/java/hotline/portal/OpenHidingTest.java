package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No hidden number follows from the shown ones: somebody who knows all of these and can reckon finds another table that fits. */
class OpenHidingTest {
    private static final int SMALL = 3;

    @Test
    void a_number_of_few_cases_is_hidden_and_a_second_one_with_it() {
        OpenHiding.Shown shown = hide(5, false, new int[][] {{20, 3, 9, 30}});
        assertThat(shown.months()).containsExactly(true);
        assertThat(shown.cells()[0]).containsExactly(true, false, false, true);
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        OpenHiding.Shown shown = hide(5, true, new int[][] {{20, 5, 9}, {6, 7, 8}});
        assertThat(shown.cells()).isDeepEqualTo(new boolean[][] {{true, true, true}, {true, true, true}});
        assertThat(shown.sums()).containsExactly(true, true, true);
        assertThat(shown.year()).isTrue();
    }

    @Test
    void of_nothing_but_nothing_the_total_hides_with_it() {
        assertThat(hide(5, false, new int[][] {{10, 0, 0}}).cells()[0]).containsExactly(false, false, false);
    }

    @Test
    void a_small_month_is_hidden_whole_and_the_year_that_would_tell_it() {
        OpenHiding.Shown shown = hide(5, true, new int[][] {{3, 1}, {20, 30}});
        assertThat(shown.months()).containsExactly(false, true);
        assertThat(shown.year()).isFalse();
        assertThat(shown.cells()[0]).containsOnly(false);
        assertThat(shown.sums()).containsOnly(false);
    }

    @Test
    void the_year_hides_the_groups_that_would_tell_a_month() {
        OpenHiding.Shown shown = hide(5, true, new int[][] {{20, 3, 9}, {20, 30, 40}});
        assertThat(shown.cells()[0]).containsExactly(true, false, false);
        assertThat(shown.cells()[1]).containsOnly(true);
        assertThat(shown.sums()).containsExactly(true, false, false);
    }

    @Test
    void a_share_is_hidden_by_its_base_and_its_few_hits_do_not_show_through() {
        List<OpenCell> row = List.of(new OpenCell(0, 4), new OpenCell(0, 9), new OpenCell(5, 6));
        OpenHiding.Shown shown = OpenHiding.of(List.of(new OpenCell(5, 19)), List.of(row), false, 5);
        assertThat(shown.cells()[0])
                .as("without the third the hits of the first are known")
                .containsOnly(false);
    }

    /** What was published of earlier months is not hidden later on, or the difference would tell. */
    @Test
    void a_month_looks_the_same_however_many_there_are() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            int[][] table = table(random, 4, 3, 12);
            OpenHiding.Shown all = hide(SMALL, true, table);
            OpenHiding.Shown first = hide(SMALL, false, Arrays.copyOf(table, 2));
            assertThat(Arrays.copyOf(all.cells(), 2)).isDeepEqualTo(first.cells());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_hidden_number_follows_from_the_shown_ones(boolean whole) {
        Random random = new Random(11);
        int hidden = 0;
        for (int i = 0; i < 3000; i++) {
            int[][] table = table(random, 2 + random.nextInt(2), 2 + random.nextInt(3), 3 + random.nextInt(7));
            OpenHiding.Shown shown = hide(SMALL, whole, table);
            Reckoner reckoner = new Reckoner(table, shown, whole);
            for (int m = 0; m < table.length; m++)
                for (int g = 0; g < table[m].length; g++)
                    if (shown.months()[m] && !shown.cells()[m][g]) {
                        hidden++;
                        assertThat(reckoner.another(m, g))
                                .as("%s hides %s".formatted(Arrays.deepToString(table), m + "," + g))
                                .isTrue();
                    } else if (shown.months()[m]) assertThat(table[m][g]).isGreaterThanOrEqualTo(SMALL);
        }
        assertThat(hidden).isGreaterThan(1000);
    }

    /** Negative control: a table that hides the small ones only can be reckoned out. */
    @Test
    void the_reckoner_finds_what_is_badly_hidden() {
        int[][] table = {{20, 1, 9}};
        OpenHiding.Shown bad = new OpenHiding.Shown(
                new boolean[] {true}, false, new boolean[][] {{true, false, true}}, new boolean[3]);
        assertThat(new Reckoner(table, bad, false).another(0, 1)).isFalse();
    }

    private static int[][] table(Random random, int months, int groups, int most) {
        return IntStream.range(0, months)
                .mapToObj(m -> IntStream.range(0, groups)
                        .map(g -> random.nextInt(3) == 0 ? random.nextInt(SMALL) : random.nextInt(most))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static OpenHiding.Shown hide(int small, boolean whole, int[][] table) {
        List<List<OpenCell>> rows = new ArrayList<>();
        List<OpenCell> totals = new ArrayList<>();
        for (int[] row : table) {
            rows.add(Arrays.stream(row).mapToObj(n -> new OpenCell(n, 0)).toList());
            totals.add(new OpenCell(Arrays.stream(row).sum(), 0));
        }
        return OpenHiding.of(totals, rows, whole, small);
    }

    /** Looks for a table of numbers not below nothing that shows the same and has another number in one place. */
    private static final class Reckoner {
        private final int[][] truth;
        private final OpenHiding.Shown shown;
        private final boolean sums;
        private final int[][] guess;

        Reckoner(int[][] truth, OpenHiding.Shown shown, boolean whole) {
            this.truth = truth;
            this.shown = shown;
            this.sums = whole;
            this.guess = new int[truth.length][truth[0].length];
        }

        boolean another(int month, int group) {
            return fill(0, 0, month, group);
        }

        private boolean fill(int m, int g, int month, int group) {
            if (m == truth.length) return fits() && guess[month][group] != truth[month][group];
            if (g == truth[m].length) return rowFits(m) && fill(m + 1, 0, month, group);
            if (shown.cells()[m][g] || !shown.months()[m]) {
                guess[m][g] = truth[m][g];
                return fill(m, g + 1, month, group);
            }
            int most = Arrays.stream(truth[m]).sum()
                    - Arrays.stream(guess[m], 0, g).sum();
            for (int n = 0; n <= most; n++) {
                guess[m][g] = n;
                if (fill(m, g + 1, month, group)) return true;
            }
            guess[m][g] = 0;
            return false;
        }

        private boolean rowFits(int m) {
            return !shown.months()[m]
                    || Arrays.stream(guess[m]).sum() == Arrays.stream(truth[m]).sum();
        }

        private boolean fits() {
            return !sums
                    || IntStream.range(0, truth[0].length)
                            .filter(g -> shown.sums()[g])
                            .allMatch(g -> column(guess, g) == column(truth, g));
        }

        private static int column(int[][] table, int g) {
            return Arrays.stream(table).mapToInt(row -> row[g]).sum();
        }
    }
}
