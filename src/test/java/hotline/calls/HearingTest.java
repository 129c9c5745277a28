package hotline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.web.Viewer;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingTest {
    /** {@code ordinary}: leads the shift, watches over it, or has spoken in the call. */
    @ParameterizedTest
    @CsvSource({
        // role, ordinary, secret, named, released, may hear
        "OPERATOR, true, false, false, false, true",
        "OPERATOR, false, false, false, false, false",
        "HANDLER, false, false, false, false, false",
        "HANDLER, false, false, false, true, true",
        "HANDLER, false, true, false, true, false",
        "HANDLER, false, true, true, false, false",
        "HANDLER, false, true, true, true, true",
        "SUPERVISOR, true, true, false, false, false",
        "SUPERVISOR, true, true, true, false, true",
        "OPERATOR, true, true, false, false, false",
        "DISPATCHER, false, true, true, false, true",
        "DISPATCHER, false, false, false, true, false",
        "INSPECTOR, true, true, false, true, false"
    })
    void who_may_hear(Role role, boolean ordinary, boolean secret, boolean named, boolean released, boolean may) {
        Viewer viewer = new Viewer(new Actor(7, "x", 3L), "X", Set.of(role));
        assertThat(new Hearing(secret, named, released).admits(ordinary, viewer))
                .isEqualTo(may);
    }
}
