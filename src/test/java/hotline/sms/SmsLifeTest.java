package hotline.sms;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.OutboxBench;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole life by SMS: what the citizen writes comes signed from the stand-in, what he gets stands in the outbox. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SmsLifeTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}");

    @Inject
    Jdbi jdbi;

    @Inject
    OutboxBench outbox;

    private final StandInTwilio twilio = new StandInTwilio(0, TestTwilio.TOKEN);
    private final String phone = "+86136%08d".formatted(System.nanoTime() % 100_000_000);

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void from_an_sms_to_closed_with_a_citizen_who_is_content_at_the_second_time() {
        writes("路灯不亮，中山路45号门口");
        String number = number(Until.found("the receipt", () -> last("已受理")));
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        handled(number, "换了灯泡", "路灯已修好");
        told("路灯已修好", 1);
        asked(number, 1);

        writes("3 还没修好😡");
        Until.that("a person is to look at it", () -> listed(number).equals("DISSATISFIED"));
        post("visitor", "/api/visits/" + visitId(number) + "/review", "rehandle", true)
                .then()
                .statusCode(204);
        assertThat(state(number)).isEqualTo("HANDLING");
        told("重新办理", 1);

        long order = order(number);
        post("handler", "/api/orders/" + order + "/reply", "result", "换了线路", "answer", "线路已更换")
                .then()
                .statusCode(200);
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        told("线路已更换", 1);
        asked(number, 2);
        writes("1");
        Until.that("closed", () -> state(number).equals("CLOSED"));

        assertThat(got().stream().map(SmsLifeTest::kind).toList())
                .containsExactly("已受理", "已转", "答复", "处理得如何", "重新办理", "答复", "处理得如何");
        assertThat(got().get(3)).contains(number);
        JsonPath clocks = as("supervisor").get("/api/cases/" + number).jsonPath();
        assertThat(clocks.getList("clocks.findAll{it.kind=='VISIT'}")).hasSize(2);
        assertThat(clocks.getList("clocks.findAll{it.kind=='TOTAL'}")).hasSize(2);
        assertThat(clocks.getList("clocks.outcome", String.class))
                .doesNotContainNull()
                .doesNotContain("LATE");
        assertThat(clocks.getList("contacts")).hasSize(1);
        assertThat(clocks.getList("messages.text")).isEqualTo(got());
        assertThat(as("operator")
                        .accept("text/html")
                        .get("/desk/cases/" + number)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("市民回访答复", "“3 还没修好😡”", "告知市民", "换了线路")
                .doesNotContain(phone.substring(3));
        assertThat(read()).containsExactly("NEW_MATTER DONE", "VISIT_REPLY DONE", "VISIT_REPLY DONE");
    }

    @Test
    void a_dead_number_comes_to_a_person_and_who_opts_out_is_left_alone() {
        writes("井盖不见了，很危险");
        String number = number(Until.found("the receipt", () -> last("已受理")));
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        handled(number, "补了井盖", "井盖已补");
        asked(number, 1);
        outbox.returned(phone, "VISIT_QUESTION", "UNREACHABLE");
        Until.that("it is known", () -> listed(number).equals("UNREACHABLE"));
        writes("退订");
        Until.that("it is confirmed", () -> last("已退订").isPresent());
    }

    @Test
    void who_wants_english_reads_the_names_of_units_in_english_too() {
        writes("English");
        writes("路灯不亮，解放路12号门口");
        String receipt = Until.found("the receipt", () -> last("received"));
        String number = number(receipt);
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        told("Bus Group", 1);
        writes("进度 " + number);
        told("Bus Group", 2);
        assertThat(got()).noneMatch(text -> text.contains("公交集团"));
    }

    private void handled(String number, String result, String answer) {
        long order = order(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        post("handler", "/api/orders/" + order + "/reply", "result", result, "answer", answer)
                .then()
                .statusCode(200);
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
    }

    private void asked(String number, int times) {
        due(number);
        told("处理得如何", times);
    }

    /** As if the time until the question were over. */
    private void due(String number) {
        long visit = visitId(number);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(
                        h -> h.execute("UPDATE visit_due SET due_at = UTC_TIMESTAMP(6) WHERE visit = ?", visit)));
    }

    private void told(String words, int times) {
        Until.that(
                "told: " + words,
                () -> got().stream().filter(text -> text.contains(words)).count() == times);
    }

    private void writes(String body) {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        for (int i = 0; i < 2; i++)
            assertThat(twilio.inbound(
                            TestTwilio.PUBLIC, phone, "+8610123456", sid, body, "http://127.0.0.1:" + RestAssured.port))
                    .isEqualTo(200);
    }

    /** What was written to his telephone, in its order. */
    private List<String> got() {
        return outbox.textsTo(phone);
    }

    private Optional<String> last(String words) {
        return got().stream().filter(text -> text.contains(words)).reduce((a, b) -> b);
    }

    private static String kind(String text) {
        return List.of("已受理", "已转", "答复：", "处理得如何", "重新办理").stream()
                .filter(text::contains)
                .min(Comparator.comparing(text::indexOf))
                .map(k -> k.replace("：", ""))
                .orElse(text);
    }

    private static String number(String text) {
        Matcher m = NUMBER.matcher(text);
        assertThat(m.find()).as(text).isTrue();
        return m.group();
    }

    private static String state(String number) {
        return as("supervisor").get("/api/cases/" + number).path("state");
    }

    private static long order(String number) {
        return as("dispatcher").get("/api/cases/" + number).jsonPath().getLong("orders[-1].id");
    }

    private String listed(String number) {
        return text("SELECT COALESCE(listed, '') FROM visit WHERE id = ?", visitId(number))
                .getFirst();
    }

    /** The newest of the case. */
    private long visitId(String number) {
        String newest = "SELECT MAX(v.id) FROM visit v JOIN hotline_case c ON c.id = v.case_id WHERE c.number = ?";
        return Long.parseLong(text(newest, number.replace("-", "")).getFirst());
    }

    /** What his messages were read as. */
    private List<String> read() {
        return text(
                "SELECT CONCAT(i.sense, ' ', i.state) FROM inbound_message i JOIN citizen c ON c.phone_hash = i.sender_hash"
                        + " WHERE c.id = (SELECT citizen FROM hotline_case WHERE number = ?) ORDER BY i.id",
                number(last("已受理").orElseThrow()).replace("-", ""));
    }

    private List<String> text(String sql, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h ->
                        h.createQuery(sql).bind(0, value).mapTo(String.class).list()));
    }
}
