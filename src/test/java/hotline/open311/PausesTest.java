package hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(30), Duration.ofHours(6));

    @Test
    void each_pause_is_twice_the_one_before() {
        assertThat(PAUSES.after(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(PAUSES.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(PAUSES.after(5)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        assertThat(PAUSES.after(10)).isEqualTo(Duration.ofHours(6));
        assertThat(PAUSES.after(1_000_000)).isEqualTo(Duration.ofHours(6));
    }
}
