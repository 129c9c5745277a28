package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes written out, so that no editor and no compiler has a part in it. */
class EncodedTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final Charset GBK = Charset.forName("GBK");

    /** The bytes of {@code 满意}: C2 FA D2 E2 in GBK, E6 BB A1 E6 84 8F in UTF-8; 𠮷 is 95 34 B2 35 in GB 18030. */
    @ParameterizedTest
    @CsvSource({
        "c2fad2e2, application/json; charset=GBK, UTF-8, 满意",
        "c2fad2e2, application/json;charset=\"gb2312\", UTF-8, 满意",
        "c2fad2e2, application/json;CHARSET=gb18030;x=y, UTF-8, 满意",
        "c2fad2e2, application/json, GBK, 满意",
        "c2fad2e2, , GBK, 满意",
        "c2fad2e2, application/json, UTF-8, 满意",
        "c2fad2e2, application/json; charset=nonsense-8, UTF-8, 满意",
        "e6bba1e6848f, application/json, UTF-8, 满意",
        "e6bba1e6848f, application/json; charset=UTF-8, GBK, 满意",
        "9534b235, application/json; charset=GBK, UTF-8, 𠮷",
        "9534b235, application/json; charset=GB18030, UTF-8, 𠮷",
        "f09f98a1, application/json, UTF-8, 😡",
        "d2bb, application/json; charset=GBK, UTF-8, 一",
        "33, application/json; charset=GBK, UTF-8, 3",
    })
    void words_are_read_as_their_sender_says_or_as_they_can_only_be(
            String bytes, String contentType, Charset account, String text) {
        assertThat(Encoded.text(HexFormat.of().parseHex(bytes), contentType, account))
                .isEqualTo(text);
    }

    @Test
    void every_character_of_gbk_comes_back_as_it_was() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MIN_SURROGATE; c++) if (GBK.newEncoder().canEncode(c)) all.append(c);
        assertThat(all.length()).isGreaterThan(21_000);
        assertThat(Encoded.text(all.toString().getBytes(GBK), "a/b; charset=GBK", UTF_8))
                .isEqualTo(all.toString());
    }

    @Test
    void what_is_nothing_at_all_is_marked_where_it_is_wrong() {
        byte[] broken = {'3', (byte) 0xff, ' ', (byte) 0xff, '!'};
        assertThat(Encoded.text(broken, "application/json; charset=UTF-8", UTF_8))
                .isEqualTo("3\ufffd \ufffd!");
    }
}
