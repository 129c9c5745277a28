package hotline.sla;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RuleHttpTest {
    @Test
    void a_changed_rule_works_from_its_date_on_and_the_old_result_stays() {
        String before = newCase("kind", "praise");
        dispatched(before);
        String due = total(before);
        String now = Instant.now().toString();
        add("admin", rule("ruleSet", "praise", "amount", "PT90M", "counting", "natural", "validFrom", now))
                .statusCode(201);
        String after = newCase("kind", "praise");
        dispatched(after);
        Instant start =
                Instant.parse(read("dispatcher", after).extract().path("clocks.find{it.kind=='TOTAL'}.startedAt"));
        assertThat(Instant.parse(total(after))).isEqualTo(start.plus(Duration.ofMinutes(90)));
        assertThat(total(before)).isEqualTo(due);
        as("admin")
                .body(Map.of("numbers", java.util.List.of(before, after)))
                .post("/api/clocks/recomputation")
                .then()
                .body("differing", equalTo(0));
    }

    @Test
    void a_rule_is_never_edited_only_followed() {
        Map<String, Object> rule = rule("validFrom", "2030-01-01T00:00:00Z");
        add("admin", rule).statusCode(201);
        add("admin", rule).statusCode(409).body("type", equalTo("/problems/newer-rule"));
        as("operator")
                .get("/api/clocks/rules")
                .then()
                .body("findAll{it.ruleSet=='test'}.validFrom", hasItem("2030-01-01T00:00:00.000000Z"));
        add("supervisor", rule).statusCode(403);
    }

    @Test
    void of_two_who_change_a_rule_the_second_is_shown_what_the_first_has_made() {
        add("admin", rule("ruleSet", "raced", "base", "none", "validFrom", "2031-01-01"))
                .statusCode(201);
        add("admin", rule("ruleSet", "raced", "base", "none", "amount", "P9D", "validFrom", "2031-02-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("by", equalTo("admin"))
                .body("changes.find{it.field=='amount'}.became", equalTo("P3D"));
        add(
                        "admin",
                        rule(
                                "ruleSet",
                                "raced",
                                "base",
                                "2030-12-31T16:00:00Z",
                                "amount",
                                "P9D",
                                "validFrom",
                                "2031-02-01"))
                .statusCode(201)
                .body("phase", equalTo("COMING"))
                .body("madeBy", equalTo("admin"));
        as("auditor")
                .get("/api/audit?subject=rule:raced:TOTAL")
                .then()
                .body(
                        "items[0].detail",
                        equalTo("P3D END_OF_DAY office → P9D END_OF_DAY office from 2031-01-31T16:00:00Z"));
    }

    @Test
    void an_example_says_when_a_clock_would_be_due() {
        as("operator")
                .body(Map.of("amount", "P2D", "counting", "end-of-day", "start", "2026-09-30T02:00:00Z"))
                .post("/api/clocks/rules/example")
                .then()
                .statusCode(200)
                .body("due", equalTo("2026-10-09T10:00:00.000000Z"))
                .body("local", equalTo("2026-10-09 18:00"));
        as("operator")
                .body(Map.of("amount", "soon", "counting", "natural"))
                .post("/api/clocks/rules/example")
                .then()
                .statusCode(400)
                .body("errors.field", contains("amount"));
    }

    @Test
    void the_page_shows_what_is_in_force_what_is_to_come_and_what_is_taken_from_the_default() {
        add("admin", rule("ruleSet", "paged", "validFrom", "2032-05-01")).statusCode(201);
        String page = as("admin")
                .accept("text/html")
                .get("/admin/rules?set=paged&clock=TOTAL")
                .asString();
        assertThat(page).contains("paged", "待生效", "data-base=\"2032-04-30T16:00:00.000000Z\"", "个工作日", "立即", "当日");
        String none = as("admin")
                .accept("text/html")
                .get("/admin/rules?set=paged&clock=REVIEW")
                .asString();
        assertThat(none).contains("data-base=\"none\"", "沿用");
        as("supervisor").accept("text/html").get("/admin/rules").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "ruleSet, Not A Name, rule-set-name",
        "clock, WATCH, unknown",
        "amount, 3 days, amount",
        "amount, P1M, amount",
        "counting, somehow, natural-running-or-end-of-day",
        "calendar, lunar, unknown",
        "validFrom, tomorrow, instant",
    })
    void what_is_no_rule_is_refused_with_its_field(String field, String value, String code) {
        add("admin", rule(field, value))
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    private static String total(String number) {
        return read("dispatcher", number).extract().path("clocks.find{it.kind=='TOTAL'}.dueAt");
    }

    private static Map<String, Object> rule(Object... more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("ruleSet", "test", "clock", "TOTAL", "amount", "P3D", "counting", "end-of-day"));
        for (int i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    private static ValidatableResponse add(String user, Map<String, Object> rule) {
        return as(user).body(rule).post("/api/clocks/rules").then();
    }
}
