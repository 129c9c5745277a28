package hotline.admin;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hotline.base.Channel;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.Failure;
import hotline.notify.OneTimeCodes;
import hotline.notify.OutboxBench;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What citizens are told, as the API, the lists and the console show it. The console's sender empties the outbox meanwhile. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class MessagesTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 9_000_000));

    @Inject
    OutboxBench bench;

    @Inject
    OneTimeCodes codes;

    private static String phone() {
        return "137%08d".formatted(NUMBERS.incrementAndGet());
    }

    private static JsonPath of(String number) {
        return as("admin")
                .get("/api/messages?case=" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_citizen_hears_of_receipt_dispatch_and_answer_in_this_order() {
        String number = newCase("from", phone());
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        long order = as("dispatcher").get("/api/cases/" + number).jsonPath().getLong("orders[0].id");
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        post("handler", "/api/orders/" + order + "/reply", "result", "换了灯泡", "answer", "路灯已修好")
                .then()
                .statusCode(200);
        assertThat(of(number).getList("items.template")).containsExactly("DISPATCHED", "RECEIPT");
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        assertThat(of(number).getList("items.template")).containsExactly("ANSWER", "DISPATCHED", "RECEIPT");
        assertThat(of(number).getString("items[0].text"))
                .contains("路灯已修好")
                .contains(number)
                .doesNotContain("换了灯泡");
        Until.that(
                "all are delivered",
                () -> of(number).getList("items.state").equals(List.of("DELIVERED", "DELIVERED", "DELIVERED")));
        assertThat(of(number).getString("items[0].to")).matches("137\\*{4}\\d{4}");
    }

    @Test
    void of_a_secret_case_nothing_is_told_but_that_there_is_news_and_only_named_people_see_it() {
        String number = newCase("from", phone(), "secret", true, "text", "举报某单位");
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("handler"))
                .then()
                .statusCode(200);
        assertThat(of(number).getList("items")).isEmpty();
        assertThat(bench.textsOf(number))
                .hasSize(2)
                .allSatisfy(t -> assertThat(t).doesNotContain("举报").doesNotContain("公交"));
    }

    @Test
    void the_list_is_read_by_key_and_filtered() {
        String number = newCase("from", phone());
        post("operator", "/api/cases/" + number + "/answer", "text", "好的")
                .then()
                .statusCode(200);
        JsonPath first = as("admin").get("/api/messages?limit=1&case=" + number).jsonPath();
        assertThat(first.getList("items.template")).containsExactly("ANSWER");
        as("admin")
                .get("/api/messages?limit=1&case=" + number + "&after=" + first.getString("next"))
                .then()
                .body("items.template", hasItem("RECEIPT"));
        as("admin").get("/api/messages?case=" + number + "&direction=in").then().body("items", empty());
        as("admin")
                .get("/api/messages?case=" + number + "&channel=wechat")
                .then()
                .body("items", empty());
        as("admin")
                .get("/api/messages?case=" + number + "&to=2020-01-01")
                .then()
                .body("items", empty());
        as("admin").get("/api/messages?channel=pigeon").then().statusCode(400);
        as("handler").get("/api/messages").then().statusCode(403);
    }

    @Test
    void a_parked_message_goes_on_when_a_person_says_so() {
        String ref = bench.put("parked-" + System.nanoTime(), "一");
        bench.park(ref, Failure.UNAVAILABLE);
        as("admin")
                .accept("text/html")
                .get("/admin/messages?state=PARKED")
                .then()
                .statusCode(200)
                .body(containsString(ref));
        as("auditor").post("/api/messages/" + ref + "/retry").then().statusCode(403);
        as("admin").post("/api/messages/" + ref + "/retry").then().statusCode(204);
        assertThat(bench.state(ref)).isEqualTo("WAITING");
        as("admin")
                .post("/api/messages/" + ref + "/retry")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-parked"));
        bench.park(ref, Failure.INVALID);
    }

    @Test
    void on_the_console_one_reads_and_answers_as_the_citizen() {
        String phone = phone();
        String number = newCase("from", phone);
        String page = as("operator")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("phone", phone)
                .formParam("text", "还是不亮")
                .accept("text/html")
                .post("/console/sms")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains(number).contains("还是不亮").contains("受理");
        as("admin").get("/api/messages?direction=in&limit=1").then().body("items[0].direction", equalTo("in"));
    }

    @Test
    void a_code_is_read_on_the_telephone_only_and_good_once() {
        String phone = phone();
        codes.send(Channel.SMS, phone, "report");
        String with = bench.hash(phone);
        String code = Until.found(
                "the code is on the screen",
                () -> Html.of("operator", "/console/sms?with=" + with).first("验证码(\\d{6})"));
        as("admin").get("/api/messages?limit=50").then().body("items.text", not(hasItem(containsString(code))));
        assertThat(codes.confirm(Channel.SMS, phone, "report", code.equals("000000") ? "000001" : "000000"))
                .isFalse();
        assertThat(codes.confirm(Channel.SMS, phone, "status", code)).isFalse();
        assertThat(codes.confirm(Channel.SMS, phone, "report", code)).isTrue();
        assertThat(codes.confirm(Channel.SMS, phone, "report", code)).isFalse();
    }

    @Test
    void words_are_changed_in_versions_and_counted() {
        String page = "/admin/messages/templates/near/zh";
        String text = "【市民热线】" + "请尽快办理诉求{number}。".repeat(3);
        int version = Integer.parseInt(Html.of("admin", "/admin/messages/templates?edit=near-zh")
                .first("name=\"version\" value=\"(\\d+)\"")
                .orElseThrow());
        form("admin", page, text, version).statusCode(200).body(containsString("请尽快办理"));
        form("admin", page, text, version).statusCode(409);
        form("admin", page, "{answer}", version + 1).statusCode(400);
        form("supervisor", page, text, version + 1).statusCode(403);
        as("admin")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("text", text)
                .accept("text/html")
                .post("/admin/messages/templates/preview")
                .then()
                .statusCode(200)
                .body(containsString("UCS-2"));
    }

    private static io.restassured.response.ValidatableResponse form(
            String user, String page, String text, int version) {
        return as(user).contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("text", text)
                .formParam("active", "on")
                .formParam("version", version)
                .accept("text/html")
                .post(page)
                .then();
    }
}
