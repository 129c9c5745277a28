package hotline.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "+8613800138000, 13800138000",
        "008613800138000, 13800138000",
        "138 0013-8000, 13800138000",
        "(0519) 88886666, 051988886666",
        "+14155550100, 0014155550100",
        "96196, 96196"
    })
    void one_number_is_read_the_same_however_it_is_written(String written, String digits) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "12", "138,Rating: 5", "<unknown>"})
    void what_is_no_number_is_none(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13800138000, 138****8000", "051988886666, 051****6666", "88886666, 8****6666", "96196, ***96"})
    void a_mask_leaves_enough_to_tell_and_too_little_to_call(String digits, String masked) {
        assertThat(new PhoneNumber(digits).masked()).isEqualTo(masked);
    }

    @Test
    void a_mask_never_shows_a_whole_number() {
        for (int length = 3; length <= 20; length++) {
            assertThat(new PhoneNumber("1".repeat(length)).masked()).contains("*");
        }
    }
}
