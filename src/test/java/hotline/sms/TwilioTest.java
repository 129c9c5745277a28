package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import hotline.notify.OutboxBench;
import hotline.sms.StandInTwilio.Mood;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service and the stand-in talk to each other, both ways. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class TwilioTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 9_000_000));

    @Inject
    OutboxBench outbox;

    @Inject
    Jdbi jdbi;

    private final StandInTwilio twilio = new StandInTwilio(0, TestTwilio.TOKEN);
    private final TwilioSender sender = TestTwilio.sender(twilio.url());
    private final String phone = "139%08d".formatted(NUMBERS.incrementAndGet());

    @AfterEach
    void close() {
        twilio.close();
    }

    private static String service() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private String sid() {
        return twilio.to("+86" + phone).stream()
                .map(m -> String.valueOf(m.get("sid")))
                .findFirst()
                .orElseThrow();
    }

    private String sent(String text) {
        String ref = outbox.put(phone, text);
        outbox.drain(sender);
        return ref;
    }

    @Test
    void a_message_walks_to_delivered_by_signed_reports_that_come_twice_and_out_of_order() {
        String ref = sent("已修好");
        assertThat(outbox.state(ref)).isEqualTo("ACCEPTED");
        for (String status : List.of("sent", "sent", "queued", "delivered", "sending", "sent", "delivered"))
            assertThat(twilio.callBack(sid(), status, null, service())).isEqualTo(204);
        assertThat(outbox.state(ref)).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({"30003, UNREACHABLE", "30005, UNREACHABLE", "30006, UNREACHABLE", "30007, CARRIER", "21610, OPTED_OUT"})
    void a_failure_has_a_name(int code, String why) {
        String ref = sent("已修好");
        twilio.callBack(sid(), "undelivered", code, service());
        assertThat(outbox.state(ref)).isEqualTo("FAILED");
        assertThat(outbox.result(ref)).isEqualTo(why);
    }

    @Test
    void a_report_before_our_own_answer_settles_an_attempt_that_nobody_heard_of() {
        twilio.on("+86" + phone, Mood.SILENT);
        String ref = sent("已修好");
        assertThat(outbox.state(ref)).isEqualTo("SENDING");
        twilio.callBack(sid(), "sent", null, service());
        assertThat(outbox.state(ref)).isEqualTo("SENT");
        assertThat(outbox.providerId(ref)).isEqualTo(sid());
        outbox.later(ref);
        outbox.drain(sender);
        assertThat(twilio.to("+86" + phone)).hasSize(1);
    }

    @Test
    void a_timeout_is_looked_up_and_not_sent_twice() {
        twilio.on("+86" + phone, Mood.CONFUSED);
        String ref = sent("已修好");
        twilio.well("+86" + phone);
        outbox.later(ref);
        outbox.drain(sender);
        assertThat(twilio.to("+86" + phone)).hasSize(1);
        assertThat(outbox.state(ref)).isEqualTo("ACCEPTED");
    }

    @Test
    void too_many_at_once_waits() {
        twilio.on("+86" + phone, Mood.BUSY);
        String ref = sent("已修好");
        assertThat(outbox.state(ref)).isEqualTo("WAITING");
        assertThat(outbox.result(ref)).isEqualTo("RATE");
        twilio.well("+86" + phone);
        outbox.later(ref);
        outbox.drain(sender);
        assertThat(outbox.state(ref)).isEqualTo("ACCEPTED");
    }

    @Test
    void what_a_citizen_writes_is_stored_once_however_often_it_comes() {
        String id = "SM" + UUID.randomUUID().toString().replace("-", "");
        for (int i = 0; i < 3; i++) assertThat(writes(id, "3 还没修好😡")).isEqualTo(200);
        assertThat(stored(id)).isEqualTo(1);
        assertThat(writes(id, "1 满意")).isEqualTo(409);
        assertThat(writes(id, "1 满意")).isEqualTo(409);
        assertThat(conflicts(id)).isEqualTo(1);
    }

    @Test
    void what_is_not_signed_by_it_is_not_taken() {
        String id = "SM" + UUID.randomUUID().toString().replace("-", "");
        FormBody form =
                new FormBody(Map.of("MessageSid", List.of(id), "From", List.of("+86" + phone), "Body", List.of("1")));
        String path = TestTwilio.PUBLIC + "/channels/sms/twilio/inbound";
        try (StandInTwilio stranger = new StandInTwilio(0, "guess");
                StandInTwilio next = new StandInTwilio(0, "next-token")) {
            assertThat(stranger.post(path, form, service())).isEqualTo(403);
            assertThat(stored(id)).isZero();
            assertThat(next.post(path, form, service())).isEqualTo(200);
            assertThat(stored(id)).isEqualTo(1);
        }
    }

    @Test
    void who_writes_stop_is_told_nothing_more_until_he_wants_to_be() {
        assertThat(writes("SM" + UUID.randomUUID().toString().replace("-", ""), "退订"))
                .isEqualTo(200);
        String quiet = CaseApi.newCase("from", phone);
        assertThat(receipt(quiet)).isEqualTo("FAILED OPTED_OUT");
        assertThat(writes("SM" + UUID.randomUUID().toString().replace("-", ""), "START"))
                .isEqualTo(200);
        assertThat(receipt(CaseApi.newCase("from", phone))).doesNotContain("OPTED_OUT");
    }

    @Test
    void who_writes_english_is_written_to_in_english() {
        writes("SM" + UUID.randomUUID().toString().replace("-", ""), "English");
        String number = CaseApi.newCase("from", phone);
        assertThat(text("SELECT language FROM message WHERE template = 'RECEIPT' AND case_number = ?", number))
                .isEqualTo("EN");
    }

    private int writes(String sid, String body) {
        return twilio.inbound(TestTwilio.PUBLIC, "+86" + phone, "+8610123456", sid, body, service());
    }

    private String receipt(String number) {
        return text(
                "SELECT CONCAT(state, ' ', COALESCE(result, '')) FROM message WHERE template = 'RECEIPT' AND case_number = ?",
                number);
    }

    private int stored(String id) {
        return Integer.parseInt(text("SELECT COUNT(*) FROM inbound_message WHERE ref = ?", id));
    }

    private int conflicts(String id) {
        return Integer.parseInt(text("SELECT conflicts FROM inbound_message WHERE ref = ?", id));
    }

    private String text(String sql, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(sql)
                        .bind(0, value.replace("-", ""))
                        .mapTo(String.class)
                        .one()));
    }
}
