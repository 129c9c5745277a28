package hotline.sla;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static hotline.cases.CaseApi.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hotline.cases.CaseNumber;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RecomputationTest {
    private static final int CASES = 50;

    @Inject
    Jdbi jdbi;

    @Inject
    Recomputation recomputation;

    @Inject
    NightCheck night;

    @Inject
    CheckRows checks;

    @Test
    void after_random_moves_every_clock_is_as_its_events_say() {
        Random random = new Random(20261121);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) numbers.add(moved(random));
        recompute("supervisor", true, numbers)
                .statusCode(200)
                .body("cases", equalTo(CASES))
                .body("differences", empty())
                .body("applied", equalTo(false));
    }

    @Test
    void what_is_not_as_the_events_say_is_named_and_repaired() {
        String number = newCase("kind", "complaint");
        dispatched(number);
        String due = total(number);
        jdbi.useHandle(h ->
                h.execute("UPDATE case_clock SET due_at = due_at + INTERVAL 1 DAY WHERE kind = 'TOTAL' AND case_id = "
                        + id(number)));
        jdbi.useHandle(
                h -> h.execute("DELETE FROM clock_due WHERE clock_id IN (SELECT id FROM case_clock WHERE case_id = "
                        + id(number) + ")"));
        jdbi.useHandle(h -> h.execute("DELETE FROM case_clock WHERE kind = 'SIGN_IN' AND case_id = " + id(number)));
        recompute("admin", true, List.of(number))
                .body("differing", equalTo(2))
                .body("differences.field", containsInAnyOrder("dueAt", "clock"))
                .body("differences.kind", containsInAnyOrder("TOTAL", "SIGN_IN"))
                .body("differences.number", hasItem(number));
        assertThat(total(number)).as("a dry run changes nothing").isNotEqualTo(due);
        recompute("admin", false, List.of(number)).body("applied", equalTo(true));
        assertThat(total(number)).isEqualTo(due);
        recompute("admin", true, List.of(number)).body("differences", empty());
        assertThat(place(number)).as("its place in the queue").isEqualTo("SIGN_IN");
    }

    @Test
    void a_co_order_that_does_not_stand_where_it_should_is_noticed_at_night_and_repaired() {
        String number = newCase();
        dispatched(number);
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "lighting")
                .then()
                .statusCode(200);
        assertThat(misplaced(number)).isZero();
        jdbi.useHandle(
                h -> h.execute("UPDATE queue_co SET due_at = due_at + INTERVAL 1 DAY WHERE case_id = " + id(number)));
        assertThat(misplaced(number)).isOne();
        night.run();
        assertThat(checks.newest().orElseThrow().differences()).isPositive();
        recompute("admin", false, List.of(number));
        assertThat(misplaced(number)).isZero();
        jdbi.useHandle(h -> h.execute("DELETE FROM queue_co WHERE case_id = " + id(number)));
        assertThat(misplaced(number)).isOne();
        recompute("admin", false, List.of(number));
        assertThat(misplaced(number)).isZero();
    }

    private int misplaced(String number) {
        return recomputation.misplaced(List.of(id(number)));
    }

    @Test
    void every_night_all_open_cases_are_compared() {
        newCase();
        long open = jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM queue_entry")
                .mapTo(Long.class)
                .one());
        night.run();
        CheckRows.Check check = checks.newest().orElseThrow();
        assertThat(check.by()).isEqualTo("system");
        assertThat(check.cases()).isEqualTo(open);
        assertThat(check.differences()).as("in all that other tests did, too").isZero();
        assertThat(check.applied()).isFalse();
    }

    @Test
    void the_cases_of_a_period_are_those_opened_in_it() {
        newCase();
        as("supervisor")
                .body(Map.of("from", "2000-01-01", "to", "2000-01-31"))
                .post("/api/clocks/recomputation")
                .then()
                .statusCode(200)
                .body("cases", equalTo(0));
        as("supervisor")
                .body(Map.of("from", "2000-01-01", "to", "2001-01-31"))
                .post("/api/clocks/recomputation")
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-long"));
    }

    @Test
    void a_secret_case_is_not_there_for_whom_it_is_not_named() {
        String number = newCase("secret", true);
        recompute("supervisor", true, List.of(number)).statusCode(404);
        assertThat(recomputation.run(List.of(id(number)), true)).isEmpty();
    }

    @Test
    void only_administrators_and_supervisors_recompute() {
        recompute("operator", true, List.of(newCase())).statusCode(403);
    }

    @Test
    void a_deadline_is_explained() {
        String number = newCase("kind", "complaint");
        dispatched(number);
        int clock = read("dispatcher", number).extract().path("clocks.find{it.kind=='TOTAL'}.id");
        String due = read("dispatcher", number).extract().path("clocks.find{it.kind=='TOTAL'}.dueAt");
        String path = "/api/cases/" + number + "/clocks/" + clock + "/explanation";
        as("dispatcher")
                .get(path)
                .then()
                .statusCode(200)
                .body("ruleSet", equalTo("complaint"))
                .body("amount", equalTo("P13D"))
                .body("counting", equalTo("END_OF_DAY"))
                .body("calendar", equalTo("office"))
                .body("dueAt", equalTo(due))
                .body("steps", hasSize(1))
                .body("steps[0].what", equalTo("rule"))
                .body("steps[0].due", equalTo(due))
                .body("steps[0].spans.size()", equalTo(26))
                .body("steps[0].until", nullValue());
        as("dispatcher")
                .get("/api/cases/" + newCase() + "/clocks/" + clock + "/explanation")
                .then()
                .statusCode(404);
        as("handler2").get(path).then().statusCode(404);
        read("dispatcher", number).body("clocks.find{it.kind=='TOTAL'}.originalDueAt", notNullValue());
    }

    private String moved(Random random) {
        String number =
                newCase("kind", random.nextBoolean() ? "complaint" : "consultation", "secret", random.nextInt(9) == 0);
        boolean secret = read("api", number).extract().path("secret");
        if (secret) return newCase();
        switch (random.nextInt(5)) {
            case 0 ->
                post("operator", "/api/cases/" + number + "/answer", "text", "好")
                        .then()
                        .statusCode(200);
            case 1 -> dispatched(number);
            case 2 -> replied(number);
            case 3 -> {
                long order = replied(number);
                post("reviewer", "/api/orders/" + order + "/send-back", "remark", "x")
                        .then()
                        .statusCode(200);
            }
            default -> {
                long order = replied(number);
                post("reviewer", "/api/orders/" + order + "/review", "remark", "x")
                        .then()
                        .statusCode(200);
                if (random.nextBoolean())
                    post("visitor", "/api/cases/" + number + "/closure", "remark", "x")
                            .then()
                            .statusCode(200);
            }
        }
        post("operator", "/api/cases/" + number + "/note", "text", "x").then().statusCode(204);
        return number;
    }

    private static ValidatableResponse recompute(String user, boolean dryRun, List<String> numbers) {
        Map<String, Object> body = new HashMap<>(Map.of("numbers", numbers, "dryRun", dryRun));
        return as(user).body(body).post("/api/clocks/recomputation").then();
    }

    private static String total(String number) {
        return read("dispatcher", number).extract().path("clocks.find{it.kind=='TOTAL'}.dueAt");
    }

    private String place(String number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT clock FROM queue_entry WHERE case_id = " + id(number))
                .mapTo(String.class)
                .one());
    }

    private long id(String number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM hotline_case WHERE number = ?")
                .bind(0, CaseNumber.of(number).symbols())
                .mapTo(Long.class)
                .one());
    }
}
