package hotline.calendar;

import static hotline.cases.CaseApi.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
class DeadlineHttpTest {
    @Test
    void working_hours_are_explained_span_by_span() {
        ask("office", "start", "2026-09-30T09:00:00Z", "working", "PT2H")
                .statusCode(200)
                .body("due", equalTo("2026-10-08T02:00:00.000000Z"))
                .body("spans", hasSize(2))
                .body("spans[0]", equalTo(List.of("2026-09-30T09:00:00.000000Z", "2026-09-30T10:00:00.000000Z")))
                .body("spans[1]", equalTo(List.of("2026-10-08T01:00:00.000000Z", "2026-10-08T02:00:00.000000Z")));
    }

    @Test
    void days_run_unless_they_are_counted_to_their_end() {
        ask("office", "start", "2026-03-02T02:00:00Z", "working", "P3D")
                .body("due", equalTo("2026-03-05T02:00:00.000000Z"));
        ask("office", "start", "2026-03-02T02:00:00Z", "working", "P3D", "days", "running")
                .body("due", equalTo("2026-03-05T02:00:00.000000Z"));
        ask("office", "start", "2026-03-02T02:00:00Z", "working", "P3D", "days", "end-of-day")
                .body("due", equalTo("2026-03-05T10:00:00.000000Z"));
    }

    @Test
    void natural_time_asks_no_calendar_but_its_name() {
        ask("always", "start", "2026-03-02T02:00:00.000001+08:00", "natural", "PT48H")
                .statusCode(200)
                .body("due", equalTo("2026-03-03T18:00:00.000001Z"))
                .body("spans", hasSize(1));
        ask("lunar", "start", "2026-03-02T02:00:00Z", "natural", "PT48H").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, P3D, -, -, start, not-null",
                "tomorrow, P3D, -, -, start, instant",
                "+1000000-01-01T00:00:00Z, P3D, -, -, start, out-of-range",
                "2026-03-02T02:00:00Z, -, -, -, working, working-or-natural",
                "2026-03-02T02:00:00Z, P3D, -, PT1H, natural, working-or-natural",
                "2026-03-02T02:00:00Z, 3 days, -, -, working, working-time",
                "2026-03-02T02:00:00Z, P-3D, -, -, working, working-time",
                "2026-03-02T02:00:00Z, P1M, -, -, working, working-time",
                "2026-03-02T02:00:00Z, P9999D, -, -, working, too-long",
                "2026-03-02T02:00:00Z, P3D, somehow, -, days, running-or-end-of-day",
                "2026-03-02T02:00:00Z, -, running, PT1H, days, working-only",
                "2026-03-02T02:00:00Z, -, -, -PT1H, natural, duration",
                "2026-03-02T02:00:00Z, -, -, P2000D, natural, too-long",
            })
    void what_is_no_question_is_refused_with_its_field(
            String start, String working, String days, String natural, String field, String code) {
        ask("office", "start", start, "working", working, "days", days, "natural", natural)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse ask(String calendar, String... body) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < body.length; i += 2) if (body[i + 1] != null) map.put(body[i], body[i + 1]);
        return as("operator")
                .body(map)
                .post("/api/calendars/" + calendar + "/deadline")
                .then();
    }
}
