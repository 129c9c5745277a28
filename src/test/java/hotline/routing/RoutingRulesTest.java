package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.directory.Matter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRulesTest {
    private static final Map<Long, Matter> MATTERS = Map.of(
            1L, new Matter(1, "street", "市容环境", "Streets", null, "sr", 10L),
            2L, new Matter(2, "street.light", "路灯不亮", "Lights", 1L, "ld", 20L),
            3L, new Matter(3, "street.noise", "噪声", "Noise", 1L, "zs", null),
            4L, new Matter(4, "other", "其他", "Other", null, "qt", null));

    @Test
    void a_matter_goes_to_its_own_unit() {
        Route route = route(2L, Kind.COMPLAINT, Urgency.NORMAL);
        assertThat(route.lead()).isEqualTo(20);
        assertThat(route.reasons()).containsExactly("matter street.light", "kind COMPLAINT");
    }

    @Test
    void a_matter_without_a_unit_goes_to_the_one_above_it() {
        Route route = route(3L, Kind.HELP, Urgency.NORMAL);
        assertThat(route.lead()).isEqualTo(10);
        assertThat(route.reasons()).first().isEqualTo("matter street");
    }

    @Test
    void a_person_decides_where_the_tree_knows_nobody() {
        assertThat(route(4L, Kind.HELP, Urgency.NORMAL).lead()).isNull();
        assertThat(route(null, Kind.HELP, Urgency.NORMAL))
                .returns(null, Route::lead)
                .satisfies(r -> assertThat(r.reasons()).contains("no matter"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULTATION, NORMAL, consultation",
        "COMPLAINT, NORMAL, complaint",
        "PRAISE, NORMAL, praise",
        "SUGGESTION, URGENT, urgent",
        "COMPLAINT, EXTREME, extreme"
    })
    void urgency_outranks_kind_in_picking_the_rules(Kind kind, Urgency urgency, String ruleSet) {
        assertThat(route(null, kind, urgency).ruleSet()).isEqualTo(ruleSet);
        assertThat(Routing.ruleSet(kind, urgency)).isEqualTo(ruleSet);
    }

    private static Route route(@Nullable Long matter, Kind kind, Urgency urgency) {
        return RoutingRules.route(
                new Facts(matter, kind, urgency, null), id -> java.util.Objects.requireNonNull(MATTERS.get(id)));
    }
}
