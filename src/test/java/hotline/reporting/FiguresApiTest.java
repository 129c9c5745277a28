package hotline.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hotline.calls.Calls;
import hotline.calls.RecordedCalls;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eleven recorded calls: seven answered in time, one short abandon, one timeout, two blocked. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FiguresApiTest {
    private static final List<String> TABLES = List.of("call_unfolded", "call_evidence", "call_visit", "call_leg");
    private static final String DAY = "?from=2026-11-21&to=2026-11-22";

    @Inject
    Calls calls;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_recorded_calls() {
        for (String table : TABLES) jdbi.useHandle(h -> h.execute("DELETE FROM " + table));
        RecordedCalls.all().forEach(calls::witness);
        Until.that("all calls are folded", () -> count("call_unfolded") == 0 && count("call_visit") == 11);
    }

    @Test
    void the_ten_second_rate_moves_with_the_calls() {
        figure("connection-rate-10s")
                .then()
                .statusCode(200)
                .body("name", equalTo("connection-rate-10s"))
                .body("version", equalTo(1))
                .body("numerator", equalTo(7))
                .body("denominator", equalTo(10))
                .body("value", equalTo(0.7f))
                .body("variants.ofAllOffered.denominator", equalTo(11))
                .body("variants.ofAnswered.value", equalTo(1.0f))
                .body("variants.withEarlyAbandons.numerator", equalTo(8))
                .body("excluded", hasSize(1))
                .body("excluded[0].reason", equalTo("short-abandon"))
                .body("parameters.thresholdMs", contains(10000))
                .body("parameters.from", equalTo("2026-11-20T16:00:00.000000Z"))
                .body("quality.lostTrack", equalTo(0));
    }

    @Test
    void every_figure_is_there_at_once_and_says_the_same_as_alone() {
        JsonPath all = as("operator").get("/api/figures" + DAY).jsonPath();
        List<String> names = all.getList("items.name");
        assertThat(names)
                .containsExactly(
                        "connection-rate-10s",
                        "connection-rate",
                        "abandonment",
                        "average-wait",
                        "evaluation-rate",
                        "satisfaction");
        for (int i = 0; i < names.size(); i++) {
            JsonPath alone = figure(names.get(i)).jsonPath();
            assertThat(alone.getLong("numerator")).isEqualTo(all.getLong("items[" + i + "].numerator"));
            assertThat(alone.getLong("denominator")).isEqualTo(all.getLong("items[" + i + "].denominator"));
        }
    }

    @Test
    void evaluation_and_satisfaction_come_together() {
        figure("evaluation-rate").then().body("numerator", equalTo(4)).body("denominator", equalTo(7));
        figure("satisfaction")
                .then()
                .body("numerator", equalTo(4))
                .body("denominator", equalTo(4))
                .body("interval.low", equalTo(0.5101092f))
                .body("variants.evaluationRate.denominator", equalTo(7));
    }

    @Test
    void the_average_wait_is_that_of_the_events() {
        long micros = 2_535_988 + 8_218_217 + 858_918 + 708_732 + 743_697 + 718_235 + 710_217;
        JsonPath wait = figure("average-wait").jsonPath();
        assertThat(wait.getDouble("value")).isCloseTo(micros / 7000.0, org.assertj.core.data.Offset.offset(0.01));
        assertThat(wait.getDouble("variants.p50.value")).isEqualTo(743.0);
        assertThat(wait.getDouble("variants.p95.value")).isEqualTo(8218.0);
    }

    @Test
    void rows_are_cut_by_hour_and_day_of_the_zone_and_by_operator() {
        as("supervisor")
                .get("/api/figures/connection-rate-10s" + DAY + "&by=hour")
                .then()
                .body("rows.key", contains("2026-11-21T03:00:00+08:00"))
                .body("rows[0].denominator", equalTo(10));
        as("supervisor")
                .get("/api/figures/connection-rate" + DAY + "&by=day")
                .then()
                .body("rows.key", contains("2026-11-21"));
        as("supervisor")
                .get("/api/figures/connection-rate" + DAY + "&by=operator")
                .then()
                .body("rows.key", contains(null, "op-8001", "op-8002"))
                .body("rows.numerator", contains(0, 5, 2));
    }

    @Test
    void the_very_calls_behind_a_figure_can_be_opened() {
        List<String> parts = as("supervisor")
                .get("/api/figures/connection-rate-10s/rows" + DAY)
                .jsonPath()
                .getList("items.part");
        assertThat(parts).hasSize(11);
        assertThat(parts.stream().filter("numerator"::equals)).hasSize(7);
        as("supervisor")
                .get("/api/figures/connection-rate-10s/rows" + DAY + "&part=excluded")
                .then()
                .body("items", hasSize(1))
                .body("items[0]", hasEntry("reason", "short-abandon"))
                .body("items[0].id", equalTo("lab-1795202712.2"))
                .body("items[0].waitMs", equalTo(2811));
    }

    @Test
    void the_calls_behind_a_figure_are_paged_by_key() {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            RequestSpecification ask =
                    as("auditor").queryParam("part", "denominator").queryParam("limit", 3);
            if (!next.isEmpty()) ask.queryParam("after", next);
            JsonPath page =
                    ask.get("/api/figures/connection-rate-10s/rows" + DAY).jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        assertThat(ids).hasSize(10).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void operators_open_their_own_calls_only() {
        as("operator")
                .get("/api/figures/connection-rate/rows" + DAY)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("handler").get("/api/figures/connection-rate" + DAY).then().statusCode(403);
    }

    @Test
    void an_operator_asks_for_himself_only() {
        answeredBy("operator");
        as("operator")
                .get("/api/figures/connection-rate" + DAY + "&by=operator")
                .then()
                .statusCode(200)
                .body("parameters.operator", equalTo("operator"))
                .body("rows.key", contains("operator"))
                .body("numerator", equalTo(5));
        as("operator")
                .get("/api/figures/connection-rate" + DAY + "&operator=op-8002")
                .then()
                .statusCode(403);
        as("dispatcher")
                .get("/api/figures/connection-rate" + DAY + "&by=operator")
                .then()
                .statusCode(403);
        as("auditor")
                .get("/api/figures/connection-rate" + DAY + "&operator=op-8002")
                .then()
                .body("numerator", equalTo(2));
    }

    @Test
    void a_unit_is_that_of_the_operator() {
        answeredBy("operator");
        as("supervisor")
                .get("/api/figures/connection-rate" + DAY + "&unit=centre")
                .then()
                .body("parameters.unit", equalTo("centre"))
                .body("numerator", equalTo(5))
                .body("denominator", equalTo(5));
        as("supervisor")
                .get("/api/figures/connection-rate" + DAY + "&by=unit")
                .then()
                .body("rows.key", contains(null, "centre"))
                .body("rows.denominator", contains(6, 5));
        as("supervisor")
                .get("/api/figures/connection-rate/rows" + DAY + "&unit=centre")
                .then()
                .body("items", hasSize(5));
    }

    /** Of the two operators of the recording, the first. */
    private void answeredBy(String login) {
        jdbi.useHandle(h -> h.execute("UPDATE call_visit SET operator = ? WHERE operator = 'op-8001'", login));
    }

    @Test
    void a_filter_that_figures_do_not_know_is_refused_and_not_ignored() {
        as("supervisor")
                .get("/api/figures/connection-rate" + DAY + "&queue=complaint")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("queue"));
        as("supervisor")
                .get("/api/figures/connection-rate" + DAY + "&unit=nowhere")
                .then()
                .statusCode(400);
    }

    @Test
    void the_definition_is_in_the_language_asked_for() {
        figure("satisfaction").then().body("definition", startsWith("（非常满意"));
        as("supervisor")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/api/figures/satisfaction" + DAY)
                .then()
                .body("definition", startsWith("(Very satisfied"));
        as("supervisor")
                .header("Accept-Language", "en")
                .cookie("hotline-locale", "zh")
                .get("/api/figures" + DAY)
                .then()
                .body("items[5].definition", startsWith("（非常满意"));
    }

    @Test
    void what_missed_the_figure_can_be_opened_alone() {
        as("supervisor")
                .get("/api/figures/connection-rate-10s/rows" + DAY + "&part=missed")
                .then()
                .body("items.outcome", containsInAnyOrder("TIMEOUT", "BLOCKED", "BLOCKED"));
        as("supervisor")
                .get("/api/figures/connection-rate-10s/rows" + DAY + "&reason=short-abandon")
                .then()
                .body("items.outcome", contains("SHORT_ABANDON"));
    }

    @Inject
    FigureRows rows;

    /** A split by operator is counted call by call. The recorded calls came from 03:24 to 03:28 of the zone's day. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:00:00Z,2026-11-21T16:00:00Z",
        "2026-11-20T19:00:00Z,2026-11-20T20:00:00Z",
        "2026-11-20T19:26:00Z,2026-11-20T23:30:00Z",
        "2026-11-20T12:10:00Z,2026-11-20T19:26:00Z",
        "2026-11-20T19:25:00Z,2026-11-20T19:27:00Z",
    })
    void what_was_counted_by_the_hour_is_what_the_calls_say(Instant from, Instant to) {
        FigureQuery query = figures.today().between(from, to);
        List<Counted> calls = rows.counted(query.by(By.OPERATOR), to, figures.zone()).stream()
                .map(c -> new Counted("", c.traits(), c.limits(), c.doubtful(), c.count(), c.waitMicros()))
                .toList();
        assertThat(calls).isNotEmpty();
        assertThat(rows.counted(query, to, figures.zone())).containsExactlyInAnyOrderElementsOf(Counted.net(calls));
        assertThat(rows.steps(query).values().stream().mapToLong(n -> n).sum())
                .isEqualTo(rows.waits(query).values().stream().mapToLong(n -> n).sum());
    }

    @Inject
    Figures figures;

    @Test
    void a_day_without_calls_has_no_value() {
        as("supervisor")
                .get("/api/figures/connection-rate-10s?from=2026-01-01&to=2026-01-02")
                .then()
                .body("denominator", equalTo(0))
                .body("value", nullValue());
    }

    @Test
    void what_cannot_be_read_is_refused() {
        as("supervisor").get("/api/figures/luck").then().statusCode(404);
        as("supervisor").get("/api/figures/connection-rate?by=moon").then().statusCode(400);
        as("supervisor").get("/api/figures/connection-rate?from=x").then().statusCode(400);
        as("supervisor")
                .get("/api/figures/connection-rate?from=2026-02-01&to=2026-01-01")
                .then()
                .statusCode(400);
        as("supervisor").get("/api/figures/connection-rate/rows?part=x").then().statusCode(400);
    }

    private static io.restassured.response.Response figure(String name) {
        return as("supervisor").get("/api/figures/" + name + DAY);
    }

    private int count(String table) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, "demo-" + user);
    }
}
