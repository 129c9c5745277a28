package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Role;
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
}
