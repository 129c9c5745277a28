package hotline.calendar;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class VersionHttpTest {
    @Test
    void a_new_version_works_from_its_date_on() {
        add("admin", version("validFrom", "2020-01-01T00:00:00Z")).statusCode(201);
        add("admin", version("validFrom", "2026-06-01T00:00:00Z", "hours", Map.of("MONDAY", "10:00-12:00")))
                .statusCode(201);
        due("2026-05-31T23:00:00Z").body("due", equalTo("2026-06-01T01:00:00.000000Z"));
        due("2026-06-01T00:00:00Z").body("due", equalTo("2026-06-01T03:00:00.000000Z"));
        add("admin", version("validFrom", "2026-05-01T00:00:00Z"))
                .statusCode(409)
                .body("type", equalTo("/problems/newer-version"));
        assertThat(as("admin")
                        .get("/admin/calendars/shop?month=2026-06")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("10:00-12:00")
                .doesNotContain("08:00-10:00");
        assertThat(as("admin")
                        .get("/admin/calendars/shop?month=2026-06&version=2020-01-01T00:00:00Z")
                        .asString())
                .contains("08:00-10:00");
    }

    @Test
    void a_version_is_compared_before_it_is_made_and_the_second_of_two_is_refused() {
        String path = "/api/calendars/stall/versions";
        Map<String, Object> first = version("validFrom", "2026-01-01");
        as("admin").body(first).post(path).then().statusCode(201);
        String base = as("admin")
                .get(path)
                .then()
                .body("size()", equalTo(1))
                .body("[0].hours.MONDAY", equalTo("08:00-10:00"))
                .body("[0].madeBy", equalTo("admin"))
                .extract()
                .path("[0].validFrom");
        assertThat(base).isEqualTo("2025-12-31T16:00:00.000000Z");
        Map<String, String> day = Map.of("day", "2026-10-01", "kind", "off", "holiday", "国庆节");
        Map<String, Object> next = version(
                "validFrom",
                "2026-02-01",
                "base",
                base,
                "hours",
                Map.of("MONDAY", "08:00-10:00", "TUESDAY", "08:00-09:00"),
                "days",
                List.of(day));
        as("admin")
                .body(next)
                .post(path + "/comparison")
                .then()
                .statusCode(200)
                .body("field", contains("TUESDAY", "2026-10-01"))
                .body("became", contains("08:00-09:00", "OFF 国庆节"));
        as("admin").get(path).then().body("size()", equalTo(1));
        as("admin").body(next).post(path).then().statusCode(201);
        as("admin")
                .body(next)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("by", equalTo("admin"));
        as("auditor")
                .get("/api/audit?subject=calendar:stall")
                .then()
                .body(
                        "items[0].detail",
                        equalTo("from 2026-01-31T16:00:00Z: TUESDAY — → 08:00-09:00; 2026-10-01 — → OFF 国庆节"));
        as("admin")
                .accept("text/html")
                .get("/admin/calendars/stall/edit")
                .then()
                .statusCode(200);
        as("admin")
                .accept("text/html")
                .get("/admin/calendars/lunar/edit")
                .then()
                .statusCode(404);
        as("supervisor")
                .accept("text/html")
                .get("/admin/calendars/stall/edit")
                .then()
                .statusCode(403);
        as("supervisor").body(next).post(path + "/comparison").then().statusCode(403);
    }

    @Test
    void only_administrators_change_calendars() {
        add("supervisor", version()).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Moon/Sea, not-understood",
        "workDay, P1M, not-understood",
        "workDay, PT0S, duration",
        "makeUp, 9 to 5, not-understood",
        "validFrom, tomorrow, not-understood",
    })
    void what_is_no_calendar_is_refused_with_its_field(String field, String value, String code) {
        add("admin", version(field, value))
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    @Test
    void hours_and_days_are_checked_too() {
        add("admin", version("hours", Map.of("MONDAY", "09:00-12:00,11:00-13:00")))
                .statusCode(400);
        add("admin", version("hours", Map.of("FUNDAY", "09:00-12:00"))).statusCode(400);
        add("admin", version("hours", Map.of())).statusCode(400).body("errors.code", contains("never-open"));
        Map<String, String> day = Map.of("day", "2026-10-01", "kind", "off", "holiday", "国庆节");
        add("admin", version("days", List.of(day, day))).statusCode(400).body("errors.code", contains("duplicate"));
    }

    @Test
    void a_month_is_seen_at_a_glance() {
        String page = as("admin")
                .get("/admin/calendars/office?month=2026-10")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("休 国庆节", "班 国庆节", "09:00-12:00", "13:30-18:00", "State Council")
                .contains("本月工作 135 小时");
        assertThat(as("admin")
                        .cookie("hotline-locale", "en")
                        .get("/admin/calendars/always")
                        .asString())
                .contains("Calendars", "00:00-24:00");
        as("operator").get("/admin/calendars/office").then().statusCode(403);
        as("admin").get("/admin/calendars/lunar").then().statusCode(404);
        as("admin").get("/admin/calendars/office?month=October").then().statusCode(400);
    }

    private static Map<String, Object> version(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "zone", "Asia/Shanghai", "hours", Map.of("MONDAY", "08:00-10:00"), "workDay", "PT2H", "source", "us"));
        for (int i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    private static ValidatableResponse add(String user, Map<String, Object> version) {
        return as(user).body(version).post("/api/calendars/shop/versions").then();
    }

    /** An hour of the shop's time. */
    private static ValidatableResponse due(String start) {
        return as("operator")
                .body(Map.of("start", start, "working", "PT1H"))
                .post("/api/calendars/shop/deadline")
                .then()
                .statusCode(200);
    }
}
