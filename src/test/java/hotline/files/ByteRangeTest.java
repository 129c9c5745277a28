package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.files.ByteRange.Part;
import hotline.files.ByteRange.Unsatisfiable;
import hotline.files.ByteRange.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-499,0,499",
        "bytes=500-999,500,999",
        "bytes=0-,0,9999",
        "bytes=9999-,9999,9999",
        "bytes=-500,9500,9999",
        "bytes=-20000,0,9999",
        "bytes=9500-20000,9500,9999",
        "bytes=0-99999999999999999999,0,9999",
        "bytes=0-0,0,0",
        "Bytes = 1 - 2,1,2"
    })
    void one_range_is_cut_to_what_there_is(String header, long from, long to) {
        assertThat(ByteRange.read(header, 10_000)).isEqualTo(new Part(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0", "bytes=99999999999999999999-"})
    void a_range_beyond_the_end_cannot_be_satisfied(String header) {
        assertThat(ByteRange.read(header, 10_000)).isEqualTo(new Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=5-3", "items=0-3", "bytes=0-1,4-5", "bytes=a-b"})
    void what_is_not_one_range_of_bytes_is_ignored(String header) {
        assertThat(ByteRange.read(header, 10_000)).isEqualTo(new Whole());
    }

    @Test
    void without_a_header_it_is_the_whole() {
        assertThat(ByteRange.read(null, 10_000)).isEqualTo(new Whole());
    }

    @Test
    void a_part_knows_its_length() {
        assertThat(new Part(500, 999).length()).isEqualTo(500);
    }

    @Test
    void nothing_can_be_cut_from_nothing() {
        assertThat(ByteRange.read("bytes=-5", 0)).isEqualTo(new Unsatisfiable());
    }
}
