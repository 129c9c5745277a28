package hotline.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of WeChat's own examples: the Java, Python and C++ samples, and the guide to pushes. */
class PushCipherTest {
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String ENCRYPTED =
            "hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE=";

    private final PushCipher ours = new PushCipher(KEY, "wx2c2769f8efd9abc2");

    @Test
    void the_sample_of_java_is_encrypted_as_published() {
        PushCipher cipher = new PushCipher(KEY, "wxb11529c136998cb6");
        String sealed = cipher.seal("我是中文abcd123", "aaaabbbbccccdddd".getBytes(StandardCharsets.US_ASCII));
        assertThat(sealed)
                .isEqualTo("jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==");
        assertThat(cipher.open(sealed)).contains("我是中文abcd123");
    }

    @Test
    void the_echo_of_the_sample_is_signed_and_opened() {
        String echo = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
        assertThat(PushSignature.of("QDG6eK", "1409659589", "263014780", echo))
                .isEqualTo("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3");
        PushCipher cipher = new PushCipher("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");
        assertThat(cipher.open(echo)).contains("1616140317555161061");
    }

    @Test
    void the_push_of_the_sample_of_python_is_signed_and_opened_to_the_byte() {
        assertThat(PushSignature.of("spamtest", "1409735669", "1320562132", ENCRYPTED))
                .isEqualTo("5d197aaffba7e9b25a30732f161a50dee96bd5fa");
        assertThat(ours.open(ENCRYPTED)).contains("""
                        <xml><ToUserName><![CDATA[gh_10f6c3c3ac5a]]></ToUserName>
                        <FromUserName><![CDATA[oyORnuP8q7ou2gfYjqLzSIWZf0rs]]></FromUserName>
                        <CreateTime>1409735668</CreateTime>
                        <MsgType><![CDATA[text]]></MsgType>
                        <Content><![CDATA[abcdteT]]></Content>
                        <MsgId>6054768590064713728</MsgId>
                        </xml>""");
    }

    @Test
    void the_answer_of_the_guide_is_encrypted_and_signed_as_published() {
        PushCipher cipher = new PushCipher("A".repeat(43), "wx134c8103faa5a59e");
        String sealed = cipher.seal(
                "<xml><demo_resp>[CDATA[good luck]]</demo_resp></xml>",
                "999951349e8ee746".getBytes(StandardCharsets.US_ASCII));
        assertThat(sealed)
                .isEqualTo(
                        "hE8R6mGXHkJJjU72KxzKUd1GEkKJaEZq7vRL8XgK3o+00k8JGq6+pZJUIlTSyhsX+bxIBQ72g3GyvDdIZcr6+3HAZbSvPT9t/o11MI7d6WELwqrGd7jMnV0zv3Zc9Nq7");
        assertThat(PushSignature.of("AAAAA", "1713424427", "415670741", sealed))
                .isEqualTo("03e0812039325c2712ef5f0f980fd14c70d6e307");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_sealed_is_opened_again_and_by_nobody_else(long seed) {
        Random dice = new Random(seed);
        PushCipher another = new PushCipher(KEY, "wx0000000000000000");
        PushCipher otherKey = new PushCipher("B".repeat(43), "wx2c2769f8efd9abc2");
        for (int i = 0; i < 300; i++) {
            String words = words(dice);
            String sealed = ours.seal(words);
            assertThat(ours.open(sealed)).contains(words);
            assertThat(Base64.getDecoder().decode(sealed).length % 32).isZero();
            assertThat(another.open(sealed)).isEmpty();
            assertThat(otherKey.open(sealed)).isEmpty();
        }
    }

    /** Every single changed bit is refused by the signature, and what cannot be opened is refused, never an error. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void what_was_changed_is_not_signed_and_never_breaks(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String sealed = ours.seal(words(dice));
            byte[] bytes = Base64.getDecoder().decode(sealed);
            bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
            String changed = Base64.getEncoder().encodeToString(bytes);
            assertThat(PushSignature.isRight(PushSignature.of("t", "1", "n", sealed), "t", "1", "n", changed))
                    .isFalse();
            ours.open(changed);
            ours.open(changed.substring(0, dice.nextInt(changed.length())));
            assertThat(ours.open(Base64.getEncoder().encodeToString(new byte[32 * dice.nextInt(4)])))
                    .isEmpty();
        }
        assertThat(ours.open("!!! no base64")).isEmpty();
    }

    @Test
    void a_key_of_another_length_is_none() {
        assertThatThrownBy(() -> new PushCipher("abcde", "wx")).hasMessageContaining("43");
    }

    private static String words(Random dice) {
        StringBuilder words = new StringBuilder();
        int length = dice.nextInt(200);
        for (int i = 0; i < length; i++)
            words.appendCodePoint(dice.nextInt(4) == 0 ? 0x1F600 + dice.nextInt(40) : 0x4E00 + dice.nextInt(0x5000));
        return words.toString();
    }
}
