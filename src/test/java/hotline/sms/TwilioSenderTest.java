package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.notify.Failure;
import hotline.notify.Language;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import hotline.notify.Template;
import hotline.sms.StandInTwilio.Mood;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending by twilio-java, against the stand-in. */
class TwilioSenderTest {
    private static final String TO = "+8613812348000";

    private final StandInTwilio twilio = new StandInTwilio(0, TestTwilio.TOKEN);
    private final TwilioSender sender = TestTwilio.sender(twilio.url());

    @AfterEach
    void close() {
        twilio.close();
    }

    static Letter letter(String to, String text) {
        return new Letter(
                UUID.randomUUID().toString().replace("-", ""),
                to,
                text,
                Template.ANSWER,
                Language.ZH,
                null,
                Instant.now());
    }

    @Test
    void a_message_goes_to_the_international_number_and_brings_its_name_back() {
        Letter letter = letter("13812348000", "已修好");
        assertThat(sender.send(letter)).isInstanceOfSatisfying(Sender.Accepted.class, a -> {
            assertThat(a.providerId()).startsWith("SM");
            assertThat(a.state()).isEqualTo(MessageState.ACCEPTED);
        });
        assertThat(twilio.to(TO)).singleElement().satisfies(m -> assertThat(m).containsEntry("body", "已修好"));
        assertThat(twilio.said.getFirst().form().first("StatusCallback"))
                .isEqualTo("https://hotline.example/channels/sms/twilio/status?message=" + letter.ref());
    }

    @Test
    void a_number_kept_with_its_country_keeps_it() {
        sender.send(letter("0014155550100", "hello"));
        assertThat(twilio.to("+14155550100")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"NO_NUMBER, INVALID", "OPTED_OUT, OPTED_OUT"})
    void what_cannot_be_sent_is_refused_for_good(Mood mood, Failure why) {
        twilio.on(TO, mood);
        assertThat(sender.send(letter("13812348000", "一")))
                .isInstanceOfSatisfying(
                        Sender.Refused.class, r -> assertThat(r.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource({"BUSY, RATE", "BAD_LOGIN, ACCOUNT"})
    void what_may_work_later_is_tried_later(Mood mood, Failure why) {
        twilio.on(TO, mood);
        assertThat(sender.send(letter("13812348000", "一")))
                .isInstanceOfSatisfying(
                        Sender.Later.class, l -> assertThat(l.why()).isEqualTo(why));
    }

    /** The library itself would repeat after a 5xx. */
    @ParameterizedTest
    @ValueSource(strings = {"SILENT", "CONFUSED"})
    void an_answer_that_tells_nothing_is_never_repeated_and_then_found(Mood mood) {
        twilio.on(TO, mood);
        Letter letter = letter("13812348000", "一");
        assertThat(sender.send(letter)).isInstanceOf(Sender.Unclear.class);
        assertThat(twilio.to(TO)).hasSize(1);
        twilio.well(TO);
        assertThat(sender.find(letter, id -> false))
                .isEqualTo(
                        new Sender.Taken(String.valueOf(twilio.to(TO).getFirst().get("sid")), MessageState.ACCEPTED));
    }

    @Test
    void what_was_not_taken_is_absent() {
        twilio.on(TO, Mood.BROKEN);
        Letter letter = letter("13812348000", "一");
        assertThat(sender.send(letter)).isInstanceOf(Sender.Unclear.class);
        twilio.well(TO);
        assertThat(sender.find(letter, id -> false)).isEqualTo(new Sender.Absent());
    }

    @Test
    void the_same_words_of_another_message_are_not_taken_for_this_one() {
        Sender.Accepted other = (Sender.Accepted) sender.send(letter("13812348000", "一"));
        assertThat(sender.find(letter("13812348000", "一"), other.providerId()::equals))
                .isEqualTo(new Sender.Absent());
    }

    @Test
    void a_provider_that_is_away_was_certainly_not_reached() {
        twilio.close();
        assertThat(sender.send(letter("13812348000", "一")))
                .isInstanceOfSatisfying(
                        Sender.Later.class, l -> assertThat(l.why()).isEqualTo(Failure.UNAVAILABLE));
        assertThat(sender.find(letter("13812348000", "一"), id -> false)).isInstanceOf(Sender.Unknown.class);
    }
}
