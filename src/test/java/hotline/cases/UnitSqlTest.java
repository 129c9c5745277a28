package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitSqlTest {
    @Test
    void every_branch_stops_early_and_heeds_secrecy() {
        String sql = UnitSql.page(Set.of(7L), UnitOrders.OPEN, true);
        assertThat(sql.split("UNION"))
                .hasSize(4)
                .allMatch(branch -> branch.contains("LIMIT :limit)")
                        && branch.contains("case_reader")
                        && branch.contains(":afterDue"));
    }

    @Test
    void co_orders_are_looked_for_only_while_there_is_something_to_do() {
        assertThat(UnitSql.page(Set.of(7L), Set.of(OrderState.REPLIED), false)).doesNotContain("case_co_queue");
        assertThat(UnitSql.page(Set.of(7L), Set.of(OrderState.SENT, OrderState.REPLIED), false))
                .contains("q.state = 'SENT'")
                .doesNotContain("q.state = 'SIGNED'");
    }

    @Test
    void each_unit_that_is_watched_over_is_read_in_its_own_index() {
        String sql = UnitSql.page(Set.of(7L, 8L), Set.of(OrderState.SENT), false);
        assertThat(sql.split("UNION")).hasSize(4);
        assertThat(sql).contains("q.lead_unit = 7", "q.lead_unit = 8", "q.unit = 7", "q.unit = 8");
    }
}
