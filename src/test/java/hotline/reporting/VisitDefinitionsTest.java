package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import hotline.reporting.VisitDefinitions.VisitDefinition;
import hotline.reporting.VisitFigureRows.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitDefinitionsTest {
    private static final List<Count> EVERY = every();

    @Test
    void numerator_missed_and_left_out_are_all_that_a_figure_speaks_of() {
        for (VisitDefinition figure : VisitDefinitions.ALL) {
            Share share = VisitCounting.share(figure.main(), EVERY);
            long left = VisitCounting.excluded(figure, EVERY).stream()
                    .mapToLong(Figure.Excluded::count)
                    .sum();
            assertThat(listed(figure, null)).as(figure.name()).isEqualTo(share.denominator() + left);
            assertThat(listed(figure, "missed")).isEqualTo(share.denominator() - share.numerator());
            assertThat(listed(figure, "excluded")).isEqualTo(left);
        }
    }

    @Test
    void the_rows_add_up_to_the_figure() {
        for (VisitDefinition figure : VisitDefinitions.ALL) {
            Share share = VisitCounting.share(figure.main(), EVERY);
            List<Figure.Row> rows = VisitCounting.rows(figure, EVERY);
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows.stream().mapToLong(Figure.Row::denominator).sum()).isEqualTo(share.denominator());
            assertThat(rows.stream().mapToLong(Figure.Row::numerator).sum()).isEqualTo(share.numerator());
        }
    }

    @Test
    void who_is_not_asked_by_a_rule_is_left_out_with_his_reason_and_stands_in_the_strict_base() {
        List<Count> anonymous = List.of(new Count("", visit(true, "ANONYMOUS", "NOT_ASKED", false, null), 7));
        assertThat(VisitCounting.excluded(coverage(), anonymous)).containsExactly(new Figure.Excluded("anonymous", 7));
        assertThat(VisitCounting.variants(coverage(), anonymous).get("ofAllDue"))
                .isEqualTo(Share.of(0, 7));
    }

    @Test
    void nothing_to_divide_by_is_no_value() {
        VisitDefinitions.ALL.forEach(f ->
                assertThat(VisitCounting.share(f.main(), List.of()).value()).isNull());
    }

    @Test
    void every_figure_variant_and_reason_has_words_in_both_languages() {
        FigureWords chinese = FigureWords.in(Locale.SIMPLIFIED_CHINESE);
        FigureWords english = FigureWords.in(Locale.ENGLISH);
        for (VisitDefinition figure : VisitDefinitions.ALL) {
            assertThat(chinese.definition(figure.name())).isNotEqualTo(english.definition(figure.name()));
            figure.variants()
                    .forEach(v -> assertThat(chinese.variant(v.name())).isNotEqualTo(english.variant(v.name())));
            VisitCounting.excluded(figure, EVERY)
                    .forEach(e -> assertThat(chinese.reason(e.reason())).isNotEqualTo(english.reason(e.reason())));
        }
    }

    @Test
    void an_unknown_part_or_variant_is_refused() {
        assertThatThrownBy(() -> VisitCounting.holds(Part.ABOVE, new Portion("half", null, null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> coverage().rule("lucky")).isInstanceOf(Refusal.class);
    }

    private static VisitDefinition coverage() {
        return VisitDefinitions.named("visit-coverage").orElseThrow();
    }

    private static long listed(VisitDefinition figure, @Nullable String part) {
        return EVERY.stream()
                .filter(c -> VisitCounting.holds(figure.main().apply(c.traits()), new Portion(part, null, null)))
                .mapToLong(Count::n)
                .sum();
    }

    /** One of each kind that can be, in two rows, each a different number of times. */
    private static List<Count> every() {
        List<Count> all = new ArrayList<>();
        for (String outcome :
                new String[] {null, "CONTENT", "REHANDLED", "KEPT", "UNREACHED", "OPTED_OUT", "WITHDRAWN"})
            for (boolean attempted : new boolean[] {true, false})
                for (String said : new String[] {null, "SATISFIED", "NEUTRAL", "DISSATISFIED"})
                    all.add(new Count(
                            attempted ? "bus" : "lighting",
                            visit(outcome != null, null, outcome, attempted, said),
                            all.size() + 1));
        for (String reason :
                List.of("ANONYMOUS", "NO_PHONE", "OPTED_OUT", "SECRET", "UNREASONABLE", "NOT_SAMPLED", "SAME_CALLER"))
            all.add(new Count("bus", visit(true, reason, "NOT_ASKED", false, null), all.size() + 1));
        return all;
    }

    private static VisitTraits visit(
            boolean settled,
            @Nullable String notAsked,
            @Nullable String outcome,
            boolean attempted,
            @Nullable String said) {
        Boolean solved = said == null ? null : (Boolean) said.equals("SATISFIED");
        return new VisitTraits(settled, notAsked, outcome, attempted, said != null, solved, said, solved, said);
    }
}
