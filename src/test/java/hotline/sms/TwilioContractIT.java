package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.journey.Parts;
import hotline.notify.Letter;
import hotline.sms.StandInTwilio.Mood;
import hotline.sms.StandInTwilio.Said;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we ask and what our stand-in answers is as Twilio's own description says. */
class TwilioContractIT {
    @Test
    void requests_and_answers_are_as_published() throws IOException {
        PublishedApi published = new PublishedApi(Parts.twilio());
        try (StandInTwilio twilio = new StandInTwilio(0, TestTwilio.TOKEN)) {
            String service = "MG" + "0123456789abcdef".repeat(2);
            Letter letter = TwilioSenderTest.letter("13812348000", "【市民热线】已修好 +1 & 'a'");
            TestTwilio.sender(twilio.url()).send(letter);
            new TwilioSender(() -> true, new TestTwilio(twilio.url(), service)).send(letter);
            TestTwilio.sender(twilio.url()).find(letter, id -> true);
            twilio.on("+8613812348000", Mood.NO_NUMBER);
            TestTwilio.sender(twilio.url()).send(letter);
            assertThat(twilio.said).hasSize(4);
            for (Said said : twilio.said)
                assertThat(published.faults(said))
                        .as("%s %d", said.method(), said.status())
                        .isEmpty();
        }
    }

    /** The negative control. */
    @Test
    void what_is_not_published_is_found() throws IOException {
        PublishedApi published = new PublishedApi(Parts.twilio());
        FormBody form = new FormBody(Map.of("Too", List.of("+8613812348000")));
        Said said = new Said(
                "POST",
                "/2010-04-01/Accounts/" + StandInTwilio.ACCOUNT + "/Messages.json",
                form,
                201,
                "{\"sid\":\"SM1\",\"status\":\"flying\",\"colour\":\"red\"}");
        assertThat(published.faults(said))
                .containsExactlyInAnyOrder(
                        "missing To",
                        "unknown Too",
                        "answer.sid is not shaped so: SM1",
                        "answer.status has no value flying",
                        "unknown answer.colour");
    }
}
