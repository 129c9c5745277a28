package hotline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.admin.RuleGrid.Cell;
import hotline.sla.ClockKind;
import hotline.sla.RuleLine;
import hotline.sla.RuleLine.Phase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleGridTest {
    private static RuleLine rule(String set, String amount, String counting, Phase phase) {
        return new RuleLine(set, ClockKind.TOTAL, Instant.EPOCH, amount, counting, "office", null, null, phase);
    }

    private static final List<RuleLine> ALL = List.of(
            rule("appeal", "PT4H", "RUNNING", Phase.IN_FORCE),
            rule("complaint", "P9D", "END_OF_DAY", Phase.PAST),
            rule("complaint", "P13D", "END_OF_DAY", Phase.IN_FORCE),
            rule("complaint", "P15D", "END_OF_DAY", Phase.COMING),
            rule("default", "P5D", "END_OF_DAY", Phase.IN_FORCE),
            rule("help", "P3D", "END_OF_DAY", Phase.COMING));

    private static Cell cell(int row) {
        return RuleGrid.of(ALL, List.of(ClockKind.TOTAL), List.of("help", "complaint"))
                .get(row)
                .cells()
                .getFirst();
    }

    @Test
    void the_default_comes_first_then_the_order_then_the_others() {
        assertThat(RuleGrid.of(ALL, List.of(ClockKind.TOTAL), List.of("help", "complaint")))
                .extracting(RuleGrid.Row::ruleSet)
                .containsExactly("default", "help", "complaint", "appeal");
    }

    @Test
    void what_is_not_in_force_yet_is_taken_from_the_default_until_then() {
        assertThat(cell(1).own()).isFalse();
        assertThat(cell(1).rule()).isEqualTo(ALL.get(4));
        assertThat(cell(1).coming()).isEqualTo(ALL.get(5));
        assertThat(cell(2).rule()).isEqualTo(ALL.get(2));
        assertThat(cell(2).coming()).isEqualTo(ALL.get(3));
    }

    @Test
    void amounts_are_days_hours_or_minutes() {
        assertThat(RuleGrid.Amount.of(rule("x", "PT90M", "NATURAL", Phase.IN_FORCE)))
                .isEqualTo(new RuleGrid.Amount(0, 1, 30, false, false));
        assertThat(RuleGrid.Amount.of(rule("x", "P0D", "END_OF_DAY", Phase.IN_FORCE))
                        .isSameDay())
                .isTrue();
        assertThat(RuleGrid.Amount.of(rule("x", "PT0S", "NATURAL", Phase.IN_FORCE))
                        .isAtOnce())
                .isTrue();
    }
}
