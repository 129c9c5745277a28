package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WavHeaderTest {
    private static byte[] header(int data, int said) {
        return Arrays.copyOf(Wav.of(data, said), WavHeader.LENGTH);
    }

    @Test
    void a_length_of_zero_is_filled_in_from_the_file() {
        assertThat(WavHeader.mended(header(16_000, 0), 16_044)).isEqualTo(header(16_000, 16_000));
    }

    @Test
    void a_length_beyond_the_file_is_cut() {
        assertThat(WavHeader.mended(header(16_000, 99_999), 16_044)).isEqualTo(header(16_000, 16_000));
    }

    @Test
    void a_good_header_stays_also_when_something_follows_the_sound() {
        assertThat(WavHeader.mended(header(16_000, 15_000), 16_044)).isEqualTo(header(16_000, 15_000));
    }

    @Test
    void what_is_no_such_header_stays() {
        byte[] other = new byte[WavHeader.LENGTH];
        assertThat(WavHeader.mended(other, 1000)).isEqualTo(other);
    }
}
