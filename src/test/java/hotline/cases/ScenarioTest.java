package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole stories through the API. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ScenarioTest {
    @Inject
    Cases cases;

    @Test
    void a_lead_and_two_co_units_one_of_which_the_system_signs_in() {
        String number = newCase("text", "站台积水，路灯也不亮", "kind", "complaint");
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus", "coUnits", List.of("lighting", "roads"))
                .then()
                .statusCode(200);
        List<Integer> orders = read("dispatcher", number)
                .body("orders.part", contains("LEAD", "CO", "CO"))
                .body("timeline.event", contains("opened", "dispatched", "co-ordered", "co-ordered"))
                .extract()
                .jsonPath()
                .getList("orders.id");
        act("handler", orders.get(0), "sign-in");
        act("handler2", orders.get(1), "sign-in");
        cases.act(orders.get(2), new Act.SignIn(), Cases.SYSTEM, null);
        act("handler2", orders.get(1), "reply", "result", "换灯泡", "answer", "路灯已修好");
        post("handler", "/api/orders/" + orders.get(0) + "/reply", "result", "r", "answer", "a")
                .then()
                .statusCode(409)
                .body("open", equalTo(1));
        act("dispatcher", orders.get(2), "withdrawal", "remark", "积水已退");
        act("handler", orders.get(0), "reply", "result", "r", "answer", "都好了");
        act("reviewer", orders.get(0), "review");
        post("visitor", "/api/cases/" + number + "/closure").then().statusCode(200);
        read("supervisor", number)
                .body("state", equalTo("CLOSED"))
                .body("orders.passive", contains(false, false, true))
                .body("orders.state", contains("REPLIED", "REPLIED", "WITHDRAWN"));
    }

    @Test
    void a_dispatch_to_units_of_which_one_is_wrong_does_nothing() {
        String number = newCase();
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus", "coUnits", List.of("bus"))
                .then()
                .statusCode(409);
        read("dispatcher", number).body("state", equalTo("RECEIVED")).body("orders", hasSize(0));
    }

    @Test
    void nine_callers_on_one_flooded_underpass_of_whom_one_meant_another() {
        List<String> numbers = IntStream.range(0, 9)
                .mapToObj(i -> newCase("from", "1390000" + (1000 + i), "text", "下穿通道积水"))
                .toList();
        String master = numbers.getFirst();
        List<String> members = numbers.subList(1, 9);
        members.forEach(m -> post("dispatcher", "/api/cases/" + m + "/merge", "master", master)
                .then()
                .statusCode(200));
        post("dispatcher", "/api/cases/" + master + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        read("operator", master).body("members", hasSize(8));
        String other = members.get(4);
        post("dispatcher", "/api/cases/" + other + "/unmerge").then().statusCode(200);
        read("operator", other).body("state", equalTo("RECEIVED"));
        long order = read("handler", master).extract().jsonPath().getLong("orders[0].id");
        act("handler", (int) order, "sign-in");
        act("handler", (int) order, "reply", "result", "已排水", "answer", "积水已排除");
        for (String member : members) {
            if (member.equals(other)) continue;
            read("operator", member)
                    .body("state", equalTo("MERGED"))
                    .body("master", equalTo(master))
                    .body("masterState", equalTo("REPLIED"))
                    .body("contacts", hasSize(1));
        }
        assertThat(read("operator", master).extract().jsonPath().<String>getList("members"))
                .hasSize(7)
                .doesNotContain(other);
    }

    @Test
    void what_waits_for_a_decision_is_listed_for_those_who_decide() {
        String number = newCase();
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        int order = read("dispatcher", number).extract().path("orders[0].id");
        act("handler", order, "return", "reason", "not-ours", "remark", "不是我们的线路");
        as("dispatcher")
                .get("/api/requests?kind=return&limit=200")
                .then()
                .statusCode(200)
                .body("items.find{it.number=='" + number + "'}.why", equalTo("不是我们的线路"))
                .body("items.find{it.number=='" + number + "'}.unit", equalTo("bus"))
                .body("items.find{it.number=='" + number + "'}.part", equalTo("LEAD"));
        act("dispatcher", order, "return-decision", "granted", false, "remark", "就是");
        assertThat(as("dispatcher")
                        .get("/api/requests?limit=200")
                        .then()
                        .extract()
                        .jsonPath()
                        .<String>getList("items.number"))
                .doesNotContain(number);
        as("handler").get("/api/requests").then().statusCode(403);
        as("dispatcher").get("/api/requests?kind=wish").then().statusCode(400);
    }

    private static void act(String user, int order, String noun, Object... body) {
        post(user, "/api/orders/" + order + "/" + noun, body).then().statusCode(200);
    }
}
