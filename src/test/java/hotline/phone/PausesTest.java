package hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final Pauses pauses = Pauses.DEFAULT;

    @Test
    void pauses_double_from_one_second_to_thirty() {
        assertThat(pauses.after(1, false, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.after(2, false, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.after(5, false, 0.5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(pauses.after(6, false, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauses.after(1_000_000, false, 0.5)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void services_that_lost_one_server_do_not_come_back_in_step() {
        assertThat(pauses.after(1, false, 0)).isEqualTo(Duration.ofMillis(800));
        assertThat(pauses.after(1, false, 1)).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void a_wrong_password_is_tried_slowly_from_the_first_time() {
        assertThat(pauses.after(1, true, 0.5)).isEqualTo(Duration.ofSeconds(30));
    }
}
