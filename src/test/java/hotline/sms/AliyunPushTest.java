package hotline.sms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import hotline.notify.OutboxBench;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AliyunPushTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 9_000_000));

    @Inject
    OutboxBench outbox;

    @Inject
    Jdbi jdbi;

    private final String phone = "135%08d".formatted(NUMBERS.incrementAndGet());

    private static ValidatableResponse push(String what, String key, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/channels/sms/aliyun/" + what + "?key=" + key)
                .then();
    }

    private String reply(String text) {
        return "{\"phone_number\":\"%s\",\"send_time\":\"2026-11-21 10:20:30\",\"content\":\"%s\",\"sign_name\":\"市民热线\",\"dest_code\":\"10690417\"}"
                .formatted(phone, text);
    }

    @Test
    void replies_of_one_second_are_kept_apart_and_repeats_are_one() {
        String both = "[" + reply("3 还没修好") + "," + reply("麻烦快一点") + "]";
        push("reply", "test-push-key", both).statusCode(200).body("code", equalTo(0));
        push("reply", "test-push-key", both).statusCode(200);
        assertThat(number(
                        "SELECT COUNT(*) FROM inbound_message WHERE account = '10690417' AND sender_hash = UNHEX(?) "
                                + "AND at = '2026-11-21 02:20:30'",
                        outbox.hash(phone)))
                .isEqualTo(2);
    }

    @Test
    void a_push_without_the_key_is_refused() {
        push("reply", "guess", "[" + reply("1") + "]").statusCode(403);
        assertThat(number("SELECT COUNT(*) FROM inbound_message WHERE sender_hash = UNHEX(?)", outbox.hash(phone)))
                .isZero();
    }

    @Test
    void reports_settle_messages_and_are_answered_even_when_they_are_not_ours() throws IOException {
        try (StandInAliyun aliyun = new StandInAliyun()) {
            AliyunSender sender = new AliyunSender(() -> true, aliyun, Clock.systemUTC());
            String good = outbox.put(phone, "一");
            String bad = outbox.put(phone + "1", "二");
            outbox.drain(sender);
            push(
                            "report",
                            "test-push-key",
                            "[" + said(good, true, "DELIVERED") + "," + said(bad, false, "MK:0001") + ","
                                    + said("nobody", true, "DELIVERED") + "]")
                    .statusCode(200)
                    .body("code", equalTo(0));
            assertThat(outbox.state(good)).isEqualTo("DELIVERED");
            assertThat(outbox.state(bad)).isEqualTo("FAILED");
            assertThat(outbox.result(bad)).isEqualTo("UNREACHABLE");
        }
    }

    private static String said(String ref, boolean arrived, String code) {
        return "{\"phone_number\":\"1\",\"success\":%s,\"err_code\":\"%s\",\"biz_id\":\"biz-%s\",\"out_id\":\"%s\",\"report_time\":\"2026-11-21 10:20:31\"}"
                .formatted(arrived, code, ref, ref);
    }

    private int number(String sql, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h ->
                        h.createQuery(sql).bind(0, value).mapTo(Integer.class).one()));
    }
}
