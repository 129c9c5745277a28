package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static hotline.cases.CaseApi.replied;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CaseLifeTest {
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    @Test
    void a_new_case_shows_its_facts_and_what_may_be_done_with_it() {
        String number = newCase("kind", "complaint", "matter", "street.light", "name", "王小明");
        read("operator", number)
                .statusCode(200)
                .body("number", equalTo(number))
                .body("state", equalTo("RECEIVED"))
                .body("status", equalTo("open"))
                .body("channel", equalTo("SMS"))
                .body("kind", equalTo("COMPLAINT"))
                .body("title", equalTo("路灯不亮"))
                .body("what", containsString("中山路45号"))
                .body("matter", equalTo("street.light"))
                .body("suggestedUnit", equalTo("lighting"))
                .body("requester.phone", equalTo("138****8000"))
                .body("openedAt", matchesPattern(INSTANT))
                .body("openedBy", equalTo("api"))
                .body("claim", nullValue())
                .body("moves", hasItems("answer", "reject", "dispatch", "merge", "note"))
                .body("timeline.event", contains("opened"))
                .body("clocks.kind", contains("INTAKE"))
                .body("clocks[0].dueAt", matchesPattern(INSTANT))
                .body("contacts[0].from", equalTo("138****8000"))
                .body("visits", notNullValue())
                .body("calls", notNullValue());
    }

    @Test
    void answered_at_once_and_closed() {
        String number = newCase();
        post("operator", "/api/cases/" + number + "/answer", "text", "末班车 22:30")
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("state", equalTo("ANSWERED"));
        post("operator", "/api/cases/" + number + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        read("operator", number)
                .body("status", equalTo("closed"))
                .body("timeline.event", contains("opened", "answered", "closed"))
                .body("timeline[1].text", equalTo("末班车 22:30"))
                .body("timeline[1].actor", equalTo("operator"))
                .body("clocks[0].outcome", equalTo("IN_TIME"));
    }

    @Test
    void the_whole_way_through_a_unit() {
        String number = newCase("kind", "complaint");
        long order = replied(number);
        post("reviewer", "/api/orders/" + order + "/review", "remark", "属实")
                .then()
                .statusCode(200)
                .body("state", equalTo("VISITING"));
        post("visitor", "/api/cases/" + number + "/closure", "remark", "市民满意")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        read("supervisor", number)
                .body("timeline.event", contains("opened", "dispatched", "signed-in", "replied", "reviewed", "closed"))
                .body("timeline[1].unit", equalTo("bus"))
                .body("unit", equalTo("bus"))
                .body("orders[0].state", equalTo("REPLIED"))
                .body("orders[0].result", equalTo("换了灯泡"))
                .body("orders[0].answer", equalTo("已修好"))
                .body("clocks.kind", contains("INTAKE", "SIGN_IN", "TOTAL", "FIRST_CONTACT", "REVIEW", "VISIT"))
                .body("clocks.outcome", not(hasItem(nullValue())));
    }

    @Test
    void a_reply_sent_back_is_handled_again() {
        String number = newCase();
        long order = replied(number);
        post("reviewer", "/api/orders/" + order + "/send-back", "remark", "没有写时间")
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDLING"));
        post("handler", "/api/orders/" + order + "/reply", "result", "周一换的", "answer", "周一已修好")
                .then()
                .statusCode(200);
        read("reviewer", number)
                .body("orders[0].answer", equalTo("周一已修好"))
                .body("clocks.findAll{it.kind=='REVIEW'}.size()", equalTo(2))
                .body("clocks.findAll{it.kind=='TOTAL'}.size()", equalTo(1));
    }

    @Test
    void a_case_for_another_office_is_rejected_with_a_reason() {
        String number = newCase();
        post("operator", "/api/cases/" + number + "/rejection", "reason", "court-matter", "otherWay", "12368")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        read("operator", number).body("timeline[1].reason", equalTo("court-matter"));
    }

    @Test
    void sorting_at_dispatch_corrects_what_the_channel_did_not_know() {
        String number = newCase();
        post(
                        "dispatcher",
                        "/api/cases/" + number + "/dispatch",
                        "unit",
                        "lighting",
                        "kind",
                        "COMPLAINT",
                        "matter",
                        "street.light",
                        "urgency",
                        "URGENT")
                .then()
                .statusCode(200);
        read("dispatcher", number)
                .body("kind", equalTo("COMPLAINT"))
                .body("urgency", equalTo("URGENT"))
                .body("ruleSet", equalTo("urgent"))
                .body("matter", equalTo("street.light"));
    }

    @Test
    void a_move_that_the_table_does_not_have_is_a_conflict() {
        String number = newCase();
        post("operator", "/api/cases/" + number + "/closure")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/move-refused"))
                .body("move", equalTo("close"))
                .body("state", equalTo("RECEIVED"));
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/reply", "result", "a", "answer", "b")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/move-refused"));
    }

    @Test
    void roles_and_units_are_asked_for() {
        String number = newCase();
        post("handler", "/api/cases/" + number + "/answer", "text", "x").then().statusCode(404);
        post("auditor", "/api/cases/" + number + "/answer", "text", "x").then().statusCode(403);
        long order = dispatched(number);
        post("handler2", "/api/orders/" + order + "/sign-in").then().statusCode(404);
        post("operator", "/api/orders/" + order + "/sign-in").then().statusCode(403);
    }

    @Test
    void whoever_dispatched_does_not_close() {
        String number = newCase();
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus").then().statusCode(200);
        long order = read("api", number).extract().jsonPath().getLong("orders[0].id");
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        post("handler", "/api/orders/" + order + "/reply", "result", "a", "answer", "b")
                .then()
                .statusCode(200);
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        post("api", "/api/cases/" + number + "/closure")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-dispatch"));
    }

    @Test
    void handlers_know_of_their_units_cases_only() {
        String number = newCase();
        read("handler", number).statusCode(404);
        dispatched(number);
        read("handler", number)
                .statusCode(200)
                .body("moves", hasItems("sign-in", "request-return"))
                .body("orders[0].moves", contains("sign-in", "request-return"));
        read("handler2", number).statusCode(404);
        read("admin", number).statusCode(404);
    }

    @Test
    void a_note_stands_in_the_timeline_and_moves_no_clock() {
        String number = newCase();
        String due = read("operator", number).extract().path("clocks[0].dueAt");
        post("operator", "/api/cases/" + number + "/note", "text", "市民又来电")
                .then()
                .statusCode(204);
        read("operator", number)
                .body("timeline[1].event", equalTo("note-added"))
                .body("timeline[1].text", equalTo("市民又来电"))
                .body("clocks[0].dueAt", equalTo(due));
    }

    @Test
    void a_number_with_a_slip_is_told_from_an_unknown_one() {
        String number = newCase();
        String slip = number.substring(0, 10) + (number.endsWith("3") ? "4" : "3");
        read("operator", slip).statusCode(404).body("type", equalTo("/problems/case-number-typo"));
        read("operator", "000-000-000").statusCode(404).body("type", equalTo("/problems/not-found"));
        read("operator", "nonsense").statusCode(404).body("type", equalTo("/problems/case-number"));
        read("operator", number.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .statusCode(200);
    }

    @Test
    void what_is_missing_is_named() {
        String number = newCase();
        post("operator", "/api/cases/" + number + "/answer", "text", " ")
                .then()
                .statusCode(400)
                .body("errors.field", contains("text"));
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "nowhere")
                .then()
                .statusCode(400)
                .body("errors.field", contains("unit"));
        as("operator").body("{").post("/api/cases/" + number + "/note").then().statusCode(400);
        read("operator", number).body("timeline.event", contains("opened"));
    }

    @Test
    void a_secret_case_is_there_for_the_people_named_only() {
        String number = newCase("secret", true, "text", "举报某某", "kind", "REPORT");
        read("operator", number).statusCode(404);
        read("supervisor", number).statusCode(404);
        read("api", number).statusCode(200).body("what", equalTo("举报某某")).body("secret", equalTo(true));
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(404);
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(400)
                .body("errors.code", contains("secret-needs-reader"));
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", java.util.List.of("handler"))
                .then()
                .statusCode(200);
        read("handler", number).statusCode(200).body("timeline.event", contains("opened", "dispatched"));
        read("dispatcher", number).statusCode(404);
    }
}
