package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final FormBody FORM = FormBody.of(
            "Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212" + "&Caller=%2B14158675309&From=%2B14158675309");

    /** The vector of Twilio's own libraries. */
    @Test
    void the_published_example_is_right() {
        assertThat(TwilioSignature.of(URL, FORM, "12345")).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void a_simple_request_is_signed_as_the_library_checks_it() {
        FormBody form = FormBody.of("Body=%E8%BF%98%E6%B2%A1%E4%BF%AE%E5%A5%BD+%2B1&From=%2B8613812348000");
        Map<String, String> plain = new HashMap<>();
        form.values().forEach((name, values) -> plain.put(name, values.getFirst()));
        String url = "https://hotline.example/channels/sms/twilio/inbound";
        assertThat(new RequestValidator("token").validate(url, plain, TwilioSignature.of(url, form, "token")))
                .isTrue();
    }

    /** Encoded signs, quotes and a plus in the address stay as they came; a library that decodes them gets it wrong. */
    @Test
    void an_encoded_query_is_signed_as_it_came() {
        String url = "https://hotline.example/status?m=%2B86%20a%27b&x=%E8%B7%AF";
        assertThat(right(url, url, FORM, "t")).isTrue();
        assertThat(right(url, "https://hotline.example/status?m=+86 a'b&x=路", FORM, "t"))
                .isFalse();
    }

    @Test
    void a_repeated_name_counts_each_different_value_once_in_order() {
        String once = TwilioSignature.of(URL, FormBody.of("a=2&a=1"), "t");
        assertThat(TwilioSignature.of(URL, FormBody.of("a=1&a=2&a=1"), "t")).isEqualTo(once);
        assertThat(TwilioSignature.of(URL, FormBody.of("a=1"), "t")).isNotEqualTo(once);
    }

    @Test
    void the_port_may_be_named_or_not() {
        String with = "https://hotline.example:443/a?b=1";
        String without = "https://hotline.example/a?b=1";
        assertThat(right(with, without, FORM, "t")).isTrue();
        assertThat(right(without, with, FORM, "t")).isTrue();
        assertThat(right("https://hotline.example:8443/a?b=1", without, FORM, "t"))
                .isFalse();
    }

    @Test
    void either_token_is_good_while_they_change_and_no_other() {
        String signature = TwilioSignature.of(URL, FORM, "new");
        assertThat(TwilioSignature.isRight(signature, URL, FORM, List.of("old", "new")))
                .isTrue();
        assertThat(TwilioSignature.isRight(signature, URL, FORM, List.of("old")))
                .isFalse();
    }

    @Test
    void a_changed_value_is_found() {
        String signature = TwilioSignature.of(URL, FormBody.of("Body=1"), "t");
        assertThat(TwilioSignature.isRight(signature, URL, FormBody.of("Body=3"), List.of("t")))
                .isFalse();
        assertThat(TwilioSignature.isRight("", URL, FormBody.of("Body=1"), List.of("t")))
                .isFalse();
    }

    private static boolean right(String signed, String seen, FormBody form, String token) {
        return TwilioSignature.isRight(TwilioSignature.of(signed, form, token), seen, form, List.of(token));
    }
}
