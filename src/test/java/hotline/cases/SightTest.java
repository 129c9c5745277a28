package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Role;
import hotline.web.Viewer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {
    @Test
    void the_centre_sees_every_units_cases() {
        assertThat(Sight.of(Town.LIN_OPERATOR).sees(Town.BUS, 1L)).isTrue();
        assertThat(Sight.of(Town.LIN_OPERATOR).sees(null, null)).isTrue();
    }

    @Test
    void a_handler_sees_what_his_unit_has_an_order_of() {
        Sight sight = Sight.of(Town.WANG_OF_THE_BUSES);
        assertThat(sight.sees(Town.BUS, 1L)).isTrue();
        assertThat(sight.sees(12L, 1L)).isFalse();
        assertThat(sight.sees(null, 1L)).isFalse();
    }

    @Test
    void a_program_that_only_brings_contacts_sees_what_it_brought() {
        Sight sight = Sight.of(Town.person(50, "gateway", null, Role.CHANNEL));
        assertThat(sight.sees(Town.BUS, 50L)).isTrue();
        assertThat(sight.sees(Town.BUS, 51L)).isFalse();
    }

    @Test
    void administering_the_system_shows_no_case() {
        assertThat(Sight.of(Town.person(60, "admin", Town.CENTRE, Role.ADMIN)).sees(Town.CENTRE, 1L))
                .isFalse();
    }

    @Test
    void a_head_sees_his_unit_and_all_below_and_nothing_beside_it() {
        Sight sight = Sight.of(Town.HE_OF_TRANSPORT);
        assertThat(sight.sees(Town.TRANSPORT, null)).isTrue();
        assertThat(sight.sees(Town.BUS, null)).isTrue();
        assertThat(sight.sees(Town.LIGHTS, null)).isFalse();
        assertThat(sight.sees(null, Town.HE_OF_TRANSPORT.actor().id())).isFalse();
    }

    @Test
    void to_be_in_the_tree_is_nothing_without_the_role() {
        Viewer was =
                new Viewer(Town.HE_OF_TRANSPORT.actor(), "he", Set.of(Role.HANDLER), Set.of(Town.TRANSPORT, Town.BUS));
        assertThat(Sight.of(was).sees(Town.BUS, null)).isFalse();
        assertThat(Sight.of(was).sees(Town.TRANSPORT, null)).isTrue();
    }

    @Test
    void the_queue_of_a_head_has_a_branch_for_each_unit() {
        String sql = QueueSql.page(QueueFilter.OPEN, Town.HE_OF_TRANSPORT, QueueOrder.DUE, null, 50, Town.MONDAY_NINE)
                .sql();
        assertThat(sql).contains("q.lead_unit = 11", "q.lead_unit = 10").doesNotContain("q.lead_unit = 12");
    }
}
