package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.notify.Failure;
import hotline.notify.Language;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import hotline.notify.Template;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliyunSenderTest {
    private static final Letter LETTER = new Letter(
            "0123456789abcdef", "13812348000", "【市民热线】已修好", Template.ANSWER, Language.ZH, "417", Instant.now());

    private StandInAliyun aliyun;
    private AliyunSender sender;

    @BeforeEach
    void open() throws IOException {
        aliyun = new StandInAliyun();
        sender = new AliyunSender(() -> true, aliyun, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        aliyun.close();
    }

    /** The example of Aliyun's own description of the signature. */
    @Test
    void the_published_example_is_signed_right() {
        Map<String, String> parameters = Map.of(
                "Timestamp", "2016-02-23T12:46:24Z",
                "Format", "XML",
                "AccessKeyId", "testid",
                "Action", "DescribeRegions",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
                "Version", "2014-05-26",
                "SignatureVersion", "1.0");
        assertThat(AliyunSignature.of("GET", parameters, "testsecret")).isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    @Test
    void a_message_goes_by_an_approved_template_with_our_name_and_the_extension() {
        assertThat(sender.send(LETTER)).isEqualTo(new Sender.Accepted("biz-0123456789abcdef", MessageState.ACCEPTED));
        assertThat(aliyun.taken)
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .containsEntry("TemplateCode", "SMS_1")
                        .containsEntry("TemplateParam", "{\"text\":\"已修好\"}")
                        .containsEntry("OutId", "0123456789abcdef")
                        .containsEntry("SmsUpExtendCode", "417"));
    }

    @Test
    void an_answer_that_nobody_heard_is_found_by_our_name() {
        aliyun.codes.put("13812348000", "silent");
        assertThat(sender.send(LETTER)).isInstanceOf(Sender.Unclear.class);
        assertThat(sender.find(LETTER, id -> false))
                .isEqualTo(new Sender.Taken("out-0123456789abcdef", MessageState.ACCEPTED));
    }

    @Test
    void what_was_not_taken_is_absent() {
        assertThat(sender.find(LETTER, id -> false)).isEqualTo(new Sender.Absent());
    }

    @ParameterizedTest
    @CsvSource({"isv.MOBILE_NUMBER_ILLEGAL, INVALID", "isv.BLACK_KEY_CONTROL_LIMIT, CARRIER"})
    void what_cannot_be_sent_is_refused(String code, Failure why) {
        aliyun.codes.put("13812348000", code);
        assertThat(sender.send(LETTER)).isEqualTo(new Sender.Refused(why, code));
    }

    @ParameterizedTest
    @CsvSource({"isv.BUSINESS_LIMIT_CONTROL, RATE", "isv.AMOUNT_NOT_ENOUGH, ACCOUNT"})
    void what_may_work_later_is_tried_later(String code, Failure why) {
        aliyun.codes.put("13812348000", code);
        assertThat(sender.send(LETTER)).isEqualTo(new Sender.Later(why, code, null));
    }
}
