package hotline.wechat;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import hotline.base.Channel;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.Outbox;
import hotline.notify.OutboxBench;
import hotline.wechat.StandInWechat.Mood;
import hotline.wechat.StandInWechat.Way;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A whole life by WeChat: what the citizen does comes signed and encrypted from the stand-in, what he reads stands on its telephone. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class WechatLifeTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}");

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    @Inject
    OutboxBench bench;

    @Inject
    Allowances allowances;

    private final StandInWechat wechat = StandInWechat.shared();
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");
    private final String phone = "134%08d".formatted(System.nanoTime() % 100_000_000);

    @Test
    void from_a_message_to_closed_with_a_citizen_who_is_content_at_the_second_time() {
        writes("路灯不亮，中山路45号门口");
        String number = number(Until.found("the receipt", () -> last("已受理")));
        dispatched(number);
        handled(number, "换了灯泡", "路灯已修好");
        told("路灯已修好", 1);
        asked(number, 1);
        assertThat(last("处理得如何").orElseThrow()).contains(number).contains("1 已解决且满意");

        writes("3 还没修好😡");
        Until.that("a person is to look at it", () -> listed(number).equals("DISSATISFIED"));
        post("visitor", "/api/visits/" + visitId(number) + "/review", "rehandle", true)
                .then()
                .statusCode(204);
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

        JsonPath seen = as("supervisor").get("/api/cases/" + number).jsonPath();
        assertThat(seen.getString("channel")).isEqualToIgnoringCase("wechat");
        assertThat(seen.getList("contacts")).hasSize(1);
        assertThat(text("SELECT sense FROM inbound_message WHERE sender_hash = ? ORDER BY id"))
                .containsExactly("NEW_MATTER", "VISIT_REPLY", "VISIT_REPLY");
        assertThat(text("SELECT DISTINCT channel FROM message WHERE addressee_hash = ?"))
                .containsExactly("WECHAT");
    }

    @Test
    void who_has_bound_his_telephone_hears_there_what_wechat_does_not_bring() {
        writes("公交车太挤了，希望增加班次");
        String number = number(Until.found("the receipt", () -> last("已受理")));
        writes("绑定 " + phone);
        String code = Until.found("the code", () -> Optional.of(bench.codeOf(phone)));
        writes(code);
        told("手机号已绑定", 1);

        wechat.longAgo(openid);
        allowances.closed(openid);
        dispatched(number);
        Until.that("by SMS", () -> bench.textsTo(phone).stream().anyMatch(t -> t.contains(number) && t.contains("已转")));
        handled(number, "加了班次", "已增加班次");
        Until.that(
                "by a template",
                () -> wechat.told(openid).stream()
                        .anyMatch(t -> t.way() == Way.TEMPLATE && t.text().contains(number)));
        String id = wechat.told(openid).stream()
                .filter(t -> t.way() == Way.TEMPLATE)
                .findFirst()
                .orElseThrow()
                .id();
        Until.that(
                "the answer is heard",
                () -> text("SELECT COALESCE(provider_id, '') FROM message WHERE addressee_hash = ?")
                        .contains(id));
        for (int i = 0; i < 2; i++)
            wechat.push(
                    service(),
                    wechat.event(
                            openid,
                            "MsgType",
                            "event",
                            "Event",
                            "TEMPLATESENDJOBFINISH",
                            "MsgID",
                            id,
                            "Status",
                            "failed:user block"));
        assertThat(bench.textsTo(phone).stream().filter(t -> t.contains("已增加班次")))
                .hasSize(1);

        wechat.on(openid, Mood.UNSUBSCRIBED);
        due(number);
        Until.that("asked by SMS", () -> bench.textsTo(phone).stream().anyMatch(t -> t.contains("处理得如何")));
    }

    @Test
    void in_the_demo_town_one_writes_as_the_citizen() {
        String page = as("operator")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("openid", openid)
                .formParam("text", "垃圾没有人清运，很臭")
                .accept("text/html")
                .post("/console/wechat")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("垃圾没有人清运").contains(openid);
        as("operator")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("openid", openid)
                .formParam("act", "location")
                .accept("text/html")
                .post("/console/wechat")
                .then()
                .statusCode(200)
                .body(containsString("朝阳公园南路"));
        as("operator")
                .contentType(ContentType.URLENC)
                .formParam("openid", "<b>")
                .formParam("text", "x")
                .post("/console/wechat")
                .then()
                .statusCode(400);
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/console/wechat")
                .then()
                .statusCode(org.hamcrest.Matchers.not(200));
    }

    private static String service() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /** Twice, as WeChat does when it did not hear the answer. */
    private void writes(String words) {
        Map<String, String> push = wechat.text(openid, words);
        for (int i = 0; i < 2; i++)
            assertThat(wechat.push(service(), push).status()).isEqualTo(200);
    }

    private void dispatched(String number) {
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
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

    /** A push that comes again brings the same words again: they are one. */
    private void told(String words, int times) {
        Until.that(
                "told: " + words,
                () -> wechat.told(openid).stream()
                                .filter(t -> t.text().contains(words))
                                .map(t -> t.way() + t.text() + (t.way() == Way.PASSIVE ? t.id() : ""))
                                .count()
                        >= times);
    }

    private Optional<String> last(String words) {
        return wechat.texts(openid).stream().filter(t -> t.contains(words)).reduce((a, b) -> b);
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
        return sql("SELECT COALESCE(listed, '') FROM visit WHERE id = ?", visitId(number))
                .getFirst();
    }

    /** The newest of the case. */
    private long visitId(String number) {
        String newest = "SELECT MAX(v.id) FROM visit v JOIN hotline_case c ON c.id = v.case_id WHERE c.number = ?";
        return Long.parseLong(sql(newest, number.replace("-", "")).getFirst());
    }

    private List<String> text(String sql) {
        return sql(sql, outbox.hash(Channel.WECHAT, openid));
    }

    private List<String> sql(String sql, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h ->
                        h.createQuery(sql).bind(0, value).mapTo(String.class).list()));
    }
}
