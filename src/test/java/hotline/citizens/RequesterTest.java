package hotline.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequesterTest {
    @Test
    void other_eyes_see_the_first_character_and_the_ends_of_the_number() {
        Requester seen = Requester.of(new Citizen(1, List.of(1L), new PhoneNumber("13812348000"), "王小明"));
        assertThat(seen).isEqualTo(new Requester("王**", "138****8000"));
    }

    @Test
    void a_mask_does_not_tell_how_long_a_name_is() {
        assertThat(Requester.maskedName("欧阳震华")).isEqualTo("欧**");
        assertThat(Requester.maskedName("王")).isEqualTo("王**");
        assertThat(Requester.maskedName("𠮷田")).isEqualTo("𠮷**");
    }

    @Test
    void an_unknown_name_stays_unknown() {
        assertThat(Requester.of(new Citizen(1, List.of(1L), null, null))).isEqualTo(new Requester(null, null));
    }
}
