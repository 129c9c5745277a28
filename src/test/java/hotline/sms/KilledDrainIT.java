package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.journey.Api;
import hotline.journey.Parts;
import hotline.journey.Service;
import hotline.journey.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real process is killed (-9) with messages on their way: the provider has taken them and nobody heard its answer. */
class KilledDrainIT {
    private static final int CITIZENS = 40;

    @Test
    void of_a_killed_service_every_citizen_gets_his_message_once() throws Exception {
        Parts.needed();
        Path noPhone = Files.createTempFile("no-phone", ".properties");
        try (StandInTwilio twilio = new StandInTwilio(0, TestTwilio.TOKEN)) {
            String[] settings = {
                "-Dhotline.sms.provider=twilio",
                "-Dhotline.sms.twilio.account-sid=" + StandInTwilio.ACCOUNT,
                "-Dhotline.sms.twilio.auth-token=" + TestTwilio.TOKEN,
                "-Dhotline.sms.twilio.from=+8610123456",
                "-Dhotline.sms.twilio.base-url=" + twilio.url(),
                "-Dhotline.notify.lease=PT3S"
            };
            twilio.hold();
            Service first = Service.fresh("killed-drain", noPhone, settings);
            try {
                Api api = first.api("api");
                for (int n = 0; n < CITIZENS; n++) api.post("/api/contacts", contact(n));
                Until.that("some are on their way", () -> twilio.taken() >= 10);
            } finally {
                first.kill();
            }
            twilio.letGo();
            try (Service second = Service.start("killed-drain", noPhone, settings)) {
                Api admin = second.api("admin");
                Until.that("all have left", () -> open(admin) == 0 && twilio.taken() >= CITIZENS);
                for (int n = 0; n < CITIZENS; n++)
                    assertThat(twilio.to("+86" + phone(n))).as(phone(n)).hasSize(1);
                assertThat(twilio.taken()).isEqualTo(CITIZENS);
            }
        } finally {
            Files.deleteIfExists(noPhone);
        }
    }

    private static long open(Api admin) {
        long open = 0;
        for (String state : List.of("WAITING", "SENDING")) {
            JsonNode items = admin.get("/api/messages?state=" + state).path("items");
            open += items.size();
        }
        return open;
    }

    private static String phone(int n) {
        return "1360000%04d".formatted(n);
    }

    private static String contact(int n) {
        return "{\"channel\":\"sms\",\"ref\":\"killed-%d\",\"from\":\"%s\",\"text\":\"路灯不亮\",\"skill\":\"complaint\"}"
                .formatted(n, phone(n));
    }
}
