package hotline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {
    @ParameterizedTest
    @CsvSource({
        "a, 160, GSM-7, 160, 1",
        "a, 161, GSM-7, 161, 2",
        "a, 306, GSM-7, 306, 2",
        "a, 307, GSM-7, 307, 3",
        "€, 80, GSM-7, 160, 1",
        "€, 81, GSM-7, 162, 2",
        "路, 70, UCS-2, 70, 1",
        "路, 71, UCS-2, 71, 2",
        "路, 134, UCS-2, 134, 2",
        "路, 135, UCS-2, 135, 3",
        "😀, 35, UCS-2, 70, 1",
        "😀, 36, UCS-2, 72, 2"
    })
    void parts_are_counted_as_operators_charge_them(String sign, int times, String encoding, int units, int parts) {
        assertThat(SmsLength.of(sign.repeat(times))).isEqualTo(new SmsLength(encoding, units, parts));
    }
}
