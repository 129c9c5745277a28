package hotline.cases;

import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Orders of a case through the API: co-orders, returns, extensions, suspensions. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class OrdersHttpTest {
    @Inject
    Jdbi jdbi;

    @Test
    void a_co_unit_has_its_own_share_and_the_lead_waits_for_it() {
        String number = newCase();
        long lead = dispatched(number);
        read("handler2", number).statusCode(404);
        long co = coOrder(number, "lighting");
        read("handler2", number)
                .statusCode(200)
                .body("state", equalTo("DISPATCHED"))
                .body("orders.part", contains("LEAD", "CO"))
                .body("orders[1].moves", contains("co-sign-in", "request-return"));
        ok("handler2", co, "sign-in");
        ok("handler", lead, "sign-in");
        ok("handler", lead, "first-contact", "remark", "已联系市民");
        post("handler", "/api/orders/" + lead + "/reply", "result", "r", "answer", "a")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/co-orders-open"))
                .body("open", equalTo(1));
        ok("handler2", co, "reply", "result", "换灯泡", "answer", "已换");
        ok("handler", lead, "reply", "result", "r", "answer", "a");
        read("handler2", number)
                .body("orders[0].answer", equalTo("a"))
                .body("orders[0].result", nullValue())
                .body("orders[1].result", equalTo("换灯泡"))
                .body("timeline.findAll{it.event=='replied'}.result", contains("换灯泡", null));
        read("handler", number).body("orders.result", contains("r", "换灯泡"));
        read("operator", number)
                .body("state", equalTo("REPLIED"))
                .body("orders.result", contains("r", "换灯泡"))
                .body("orders.state", contains("REPLIED", "REPLIED"))
                .body("orders[0].contactedAt", notNullValue())
                .body("orders[1].contactedAt", nullValue())
                .body("orders[1].answer", equalTo("已换"));
    }

    @Test
    void a_co_order_is_withdrawn_and_a_unit_has_one_share_only() {
        String number = newCase();
        long lead = dispatched(number);
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "bus")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/has-order"));
        long co = coOrder(number, "lighting");
        post("handler", "/api/orders/" + co + "/sign-in")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-order"));
        ok("dispatcher", co, "withdrawal", "remark", "不需要了");
        ok("handler", lead, "sign-in");
        ok("handler", lead, "reply", "result", "r", "answer", "a");
        read("operator", number).body("orders.state", contains("REPLIED", "WITHDRAWN"));
    }

    @Test
    void returned_twice_it_goes_to_the_fallback_unit_and_the_total_clock_never_stops() {
        String number = newCase("kind", "complaint");
        long first = dispatched(number);
        String due = read("operator", number).extract().path("clocks.find{it.kind=='TOTAL'}.dueAt");
        ok("handler", first, "return", "reason", "not-our-line", "remark", "不是我们的线路");
        ok("dispatcher", first, "return-decision", "granted", true, "unit", "lighting");
        long second = read("dispatcher", number).extract().jsonPath().getLong("orders[1].id");
        read("handler", number)
                .body("orders.state", contains("RETURNED", "SENT"))
                .body("unit", equalTo("lighting"));
        ok("handler2", second, "sign-in");
        ok("handler2", second, "return", "reason", "not-our-line");
        post("dispatcher", "/api/orders/" + second + "/return-decision", "granted", true, "unit", "taxi")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/fallback-only"));
        ok("dispatcher", second, "return-decision", "granted", true);
        read("operator", number)
                .body("unit", equalTo("urban"))
                .body("state", equalTo("DISPATCHED"))
                .body("requests.kind", contains("return", "return"))
                .body("requests.ruling", contains("GRANTED", "GRANTED"))
                .body("requests[0].why", equalTo("不是我们的线路"))
                .body("requests[0].unit", equalTo("bus"))
                .body("clocks.find{it.kind=='TOTAL'}.dueAt", equalTo(due))
                .body("clocks.find{it.kind=='TOTAL'}.stoppedAt", nullValue())
                .body(
                        "timeline.event",
                        contains(
                                "opened",
                                "dispatched",
                                "return-requested",
                                "return-accepted",
                                "dispatched",
                                "signed-in",
                                "return-requested",
                                "return-accepted",
                                "dispatched"));
    }

    @Test
    void a_refused_return_leaves_the_order_where_it_was() {
        String number = newCase();
        long order = dispatched(number);
        ok("handler", order, "return", "reason", "not-ours");
        post("handler", "/api/orders/" + order + "/return", "reason", "not-ours")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-asked"));
        post("dispatcher", "/api/orders/" + order + "/return-decision", "granted", false)
                .then()
                .statusCode(400)
                .body("errors.field", contains("remark"));
        ok("dispatcher", order, "return-decision", "granted", false, "remark", "就是你们的");
        post("dispatcher", "/api/orders/" + order + "/return-decision", "granted", false, "remark", "x")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-asked"));
        ok("handler", order, "sign-in");
        read("handler", number)
                .body("orders.state", contains("SIGNED"))
                .body("requests[0].ruledBy", equalTo("dispatcher"));
    }

    @Test
    void more_time_is_asked_for_and_granted() {
        String number = newCase();
        long order = signed(number);
        post("handler", "/api/orders/" + order + "/extension", "amount", "three days", "reason", "x")
                .then()
                .statusCode(400)
                .body("errors.field", contains("amount"));
        ok("handler", order, "extension", "amount", "P3D", "reason", "等配件");
        post("handler", "/api/orders/" + order + "/extension-decision", "granted", true)
                .then()
                .statusCode(403);
        ok("supervisor", order, "extension-decision", "granted", true, "amount", "P2D");
        read("handler", number)
                .body("requests[0].amount", equalTo("P2D"))
                .body("timeline.event", hasItem("extension-approved"))
                .body("timeline.find{it.event=='extension-approved'}.amount", equalTo("P2D"));
    }

    @Test
    void after_the_deadline_there_is_nothing_left_to_extend() {
        String number = newCase();
        long order = signed(number);
        String symbols = CaseNumber.of(number).symbols();
        String place = "queue_entry q JOIN hotline_case c ON c.id = q.case_id AND c.number = ?";
        jdbi.useHandle(h -> {
            h.execute("CREATE TEMPORARY TABLE kept AS SELECT q.* FROM " + place, symbols);
            h.execute("UPDATE " + place + " SET q.due_at = '2020-01-01', q.clock = 'TOTAL'", symbols);
            post("handler", "/api/orders/" + order + "/extension", "amount", "P3D", "reason", "等配件")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/deadline-passed"));
            h.execute(
                    "UPDATE queue_entry q JOIN kept k ON k.case_id = q.case_id SET q.due_at = k.due_at, q.clock = k.clock");
            h.execute("DROP TEMPORARY TABLE kept");
        });
    }

    @Test
    void clocks_stand_still_for_a_reason_until_an_end_or_a_hand_ends_it() {
        String number = newCase();
        long order = signed(number);
        String until = Instant.now().plusSeconds(86_400).toString();
        ok("handler", order, "suspension", "reason", "weather", "until", until);
        ok("dispatcher", order, "suspension-decision", "granted", true);
        read("handler", number)
                .body("orders[0].suspendedUntil", notNullValue())
                .body("orders[0].moves", hasItem("end-suspension"))
                .body("orders[0].moves", not(hasItem("request-suspension")));
        ok("handler", order, "resumption");
        post("handler", "/api/orders/" + order + "/resumption")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-suspended"));
        read("handler", number)
                .body("orders[0].suspendedUntil", nullValue())
                .body("requests[0].endedAt", notNullValue());
    }

    @Test
    void a_secret_case_has_co_units_with_named_people_only() {
        String number = newCase("secret", true, "text", "举报某某", "kind", "REPORT");
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("handler"))
                .then()
                .statusCode(200);
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "lighting")
                .then()
                .statusCode(404);
        post("api", "/api/cases/" + number + "/co-order", "unit", "lighting")
                .then()
                .statusCode(400)
                .body("errors.code", contains("secret-needs-reader"));
        read("handler2", number).statusCode(404);
        post("api", "/api/cases/" + number + "/co-order", "unit", "lighting", "readers", List.of("handler2"))
                .then()
                .statusCode(200);
        read("handler2", number).statusCode(200);
    }

    private static long coOrder(String number, String unit) {
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", unit)
                .then()
                .statusCode(200);
        return read("dispatcher", number).extract().jsonPath().getLong("orders[-1].id");
    }

    private static long signed(String number) {
        long order = dispatched(number);
        ok("handler", order, "sign-in");
        return order;
    }

    private static void ok(String user, long order, String noun, Object... body) {
        post(user, "/api/orders/" + order + "/" + noun, body).then().statusCode(200);
    }
}
