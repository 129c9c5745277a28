package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureSightTest {
    private static final FigureQuery DAY = FigureQuery.ofDay(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    @Test
    void everybodys_figures_together_are_for_every_operator() {
        assertThat(Sight.figures(DAY.by(By.HOUR), viewer(Role.OPERATOR))).isEqualTo(DAY.by(By.HOUR));
    }

    @Test
    void an_operator_sees_himself_by_operator() {
        assertThat(Sight.figures(DAY.by(By.OPERATOR), viewer(Role.OPERATOR)))
                .isEqualTo(DAY.by(By.OPERATOR).ofOperator("lin"));
        assertThat(Sight.figures(of("lin", null), viewer(Role.OPERATOR))).isEqualTo(of("lin", null));
    }

    @Test
    void an_operator_does_not_see_another_nor_a_unit_apart() {
        refused(of("chen", null), Role.OPERATOR);
        refused(of(null, "centre"), Role.OPERATOR);
        refused(DAY.by(By.UNIT), Role.OPERATOR);
    }

    @Test
    void who_is_no_operator_and_watches_over_none_sees_no_figure_apart() {
        refused(DAY.by(By.OPERATOR), Role.DISPATCHER);
        refused(of("lin", null), Role.ADMIN);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIFT_LEADER", "SUPERVISOR", "INSPECTOR", "AUDITOR"})
    void who_watches_over_operators_sees_each(Role role) {
        FigureQuery asked = of("chen", "centre").by(By.OPERATOR);
        assertThat(Sight.figures(asked, viewer(role))).isEqualTo(asked);
        assertThat(Sight.rows(asked, viewer(role))).isEqualTo(asked);
    }

    @Test
    void an_operator_opens_his_own_calls() {
        assertThat(Sight.rows(DAY, viewer(Role.OPERATOR))).isEqualTo(DAY.ofOperator("lin"));
        assertThatThrownBy(() -> Sight.rows(of("chen", null), viewer(Role.OPERATOR)))
                .isInstanceOf(Refusal.class);
    }

    private static void refused(FigureQuery query, Role role) {
        assertThatThrownBy(() -> Sight.figures(query, viewer(role))).isInstanceOf(Refusal.class);
    }

    private static FigureQuery of(@Nullable String operator, @Nullable String unit) {
        return new FigureQuery(DAY.from(), DAY.to(), null, null, operator, unit, null, Locale.ENGLISH, false);
    }

    private static Viewer viewer(Role role) {
        return new Viewer(new Actor(1, "lin", null), "Lin", Set.of(role));
    }
}
