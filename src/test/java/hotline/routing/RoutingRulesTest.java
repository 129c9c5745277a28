package hotline.routing;

import static hotline.routing.Book.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.routing.Route.Considered;
import hotline.routing.Route.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row decides. Matters and areas are written as paths, the deepest first. */
class RoutingRulesTest {
    private static final CatalogueBook BOOK = new Book()
            .from(MONDAY)
            .row("street * urban")
            .row("light * lighting")
            .row("noise jiyun jiyun urban")
            .row("noise tingyu tingyu jiyun")
            .row("street cell-3 security")
            .row("flood * roads water+urban - URGENT")
            .row("* xingdu centre")
            .book();

    @ParameterizedTest(name = "{0} in {1} goes to {2}")
    @CsvSource({
        // the matter's own row, and the one above it where it has none
        "light > street,  '',                     lighting",
        "dog > street,    '',                     urban",
        "street,          '',                     urban",
        // within one matter the smallest area wins
        "noise > street,  cell-1 > tingyu > jiyun, tingyu",
        "noise > street,  yanhui > jiyun,          jiyun",
        "noise > street,  tangli,                  urban",
        "noise > street,  '',                      urban",
        // the matter weighs more than the area
        "light > street,  cell-3 > tingyu > jiyun, lighting",
        "noise > street,  cell-3 > tingyu > jiyun, tingyu",
        "dog > street,    cell-3 > tingyu > jiyun, security",
        // a row for every matter, and none at all
        "bus,             xingdu,                  centre",
        "'',              xingdu,                  centre",
        "bus,             jiyun,                   nobody",
        "'',              '',                      nobody",
    })
    void the_most_specific_area_within_the_most_specific_matter_decides(String matter, String area, String lead) {
        List<Considered> rows = fitting(matter, area);
        assertThat(rows.isEmpty() ? "nobody" : rows.getFirst().row().row().lead())
                .isEqualTo(lead);
    }

    @Test
    void what_was_outranked_is_told_with_the_reason() {
        assertThat(fitting("noise > street", "cell-3 > tingyu > jiyun"))
                .extracting(c -> c.row().row().lead(), Considered::why)
                .containsExactly(
                        tuple("tingyu", Why.DECIDES),
                        tuple("jiyun", Why.WIDER_AREA),
                        tuple("security", Why.HIGHER_MATTER),
                        tuple("urban", Why.HIGHER_MATTER));
    }

    @ParameterizedTest(name = "{0} {1} with a row of {2} {3}: {4}")
    @CsvSource({
        // no row, or one that leaves it open: by kind, and urgency outranks kind
        "CONSULTATION, NORMAL,  -,    -,       consultation",
        "COMPLAINT,    NORMAL,  -,    -,       complaint",
        "SUGGESTION,   URGENT,  -,    -,       urgent",
        "COMPLAINT,    EXTREME, -,    -,       extreme",
        // the row's own, for such cases as they usually are
        "COMPLAINT,    NORMAL,  help, -,       help",
        "COMPLAINT,    URGENT,  help, URGENT,  help",
        // somebody said that this one is more pressing than they usually are
        "COMPLAINT,    URGENT,  help, -,       urgent",
        "COMPLAINT,    EXTREME, help, URGENT,  extreme",
    })
    void the_rules_are_the_rows_own_unless_the_case_is_more_pressing(
            Kind kind, Urgency urgency, String own, String usual, String ruleSet) {
        CatalogueRow row = Book.rowOf("flood * roads - " + own + " " + usual);
        assertThat(RoutingRules.ruleSet(row, kind, urgency)).isEqualTo(ruleSet);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, URGENT", "URGENT, URGENT", "EXTREME, EXTREME"})
    void a_row_makes_a_case_more_pressing_and_never_less(Urgency said, Urgency becomes) {
        CatalogueRow row = fitting("flood > street", "").getFirst().row().row();
        assertThat(row.raised(said)).isEqualTo(becomes);
    }

    @Test
    void every_kind_and_pressing_urgency_names_a_rule_set() {
        assertThat(RoutingRules.ruleSets())
                .containsExactlyInAnyOrder(
                        "consultation", "help", "complaint", "suggestion", "report", "praise", "urgent", "extreme");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static List<Considered> fitting(String matter, String area) {
        return RoutingRules.fitting(path(matter), path(area), BOOK, MONDAY);
    }

    private static List<String> path(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" > "));
    }
}
