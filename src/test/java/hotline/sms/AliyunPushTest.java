package hotline.sms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.OutboxBench;
import hotline.vault.Vault;
import hotline.visits.Plain;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AliyunPushTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 9_000_000));

    @Inject
    OutboxBench outbox;

    @Inject
    Vault vault;

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

    /** The bytes as the provider sends them; RestAssured would encode them itself. */
    private static int pushed(String contentType, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + RestAssured.port + "/channels/sms/aliyun/reply?key=test-push-key"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<String> texts(String column) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT " + column + " FROM inbound_message WHERE sender_hash = UNHEX(?) ORDER BY id")
                        .bind(0, outbox.hash(phone))
                        .map((r, c) -> r.getBytes(1) == null ? "" : vault.open(r.getBytes(1)))
                        .list()));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=GBK, GBK, ３　还没修好，谢謝",
        "application/json;charset=gb2312, GB2312, 路灯不亮",
        "application/json; charset=GB18030, GB18030, 𠮷野家门口😡",
        "application/json, GBK, 小区路灯不亮",
        "application/json; charset=UTF-8, UTF-8, 𠮷野家门口😡"
    })
    void what_comes_in_gbk_is_kept_as_it_came_and_normalised_beside(String type, String encoding, String text)
            throws Exception {
        assertThat(pushed(type, ("[" + reply(text) + "]").getBytes(Charset.forName(encoding))))
                .isEqualTo(200);
        assertThat(texts("text")).containsExactly(text);
        Until.that("read", () -> !texts("plain").contains(""));
        assertThat(texts("plain")).containsExactly(Plain.of(text));
    }

    @Test
    void the_same_reply_in_another_encoding_is_the_same_reply() throws Exception {
        String body = "[" + reply("还没修好") + "]";
        assertThat(pushed("application/json; charset=GBK", body.getBytes(Charset.forName("GBK"))))
                .isEqualTo(200);
        assertThat(pushed("application/json", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
        assertThat(texts("text")).containsExactly("还没修好");
        assertThat(pushed("application/json; charset=GBK", "[{".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(400);
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
