package hotline.supervision;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What supervisors see first, that its numbers are those of its rows, and a unit's page. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SupervisionPageTest {
    private static final Duration LATE = Duration.ofHours(-30);
    private static final Duration NEAR = Duration.ofHours(2);

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"operator", "dispatcher", "handler", "auditor", "admin"})
    void supervision_is_for_supervisors(String user) {
        as(user).accept("text/html").get("/supervision").then().statusCode(403);
        as(user).accept("text/html").get("/supervision/units/bus").then().statusCode(403);
    }

    @Test
    void what_is_not_there_is_refused() {
        as("supervisor")
                .accept("text/html")
                .get("/supervision?what=lunch")
                .then()
                .statusCode(400);
        as("supervisor")
                .accept("text/html")
                .get("/supervision?unit=moon")
                .then()
                .statusCode(404);
        as("supervisor")
                .accept("text/html")
                .get("/supervision/units/moon")
                .then()
                .statusCode(404);
    }

    /** Cases of others become late meanwhile: each number is read before and after its rows. */
    @Test
    void every_number_is_that_of_the_rows_that_it_opens() {
        due(sent("gas"), LATE);
        due(sent("gas"), LATE);
        due(sent("power"), NEAR);
        due(newCase(), LATE);
        assertThat(numbers().keySet())
                .contains("/supervision?what=late", "/supervision?what=late&amp;unit=gas")
                .contains("/supervision?what=near&amp;unit=power", "/supervision?what=late&amp;unit=-");
        Until.that("each number is that of its rows", () -> {
            Map<String, Integer> before = numbers();
            Map<String, Integer> rows = new LinkedHashMap<>();
            before.keySet()
                    .forEach(link -> rows.put(
                            link,
                            Html.rows("supervisor", link.replace("&amp;", "&")).size()));
            Map<String, Integer> after = numbers();
            assertThat(rows)
                    .allSatisfy((link, n) -> assertThat(n)
                            .as(link)
                            .isBetween(
                                    Math.min(before.get(link), after.get(link)),
                                    Math.max(before.get(link), after.get(link))));
            return true;
        });
    }

    /** By what opens when one is clicked. */
    private static Map<String, Integer> numbers() {
        Html page = Html.of("supervisor", "/supervision");
        List<String> links = page.all("<td class=\"number[^\"]*\"><a href=\"(/supervision\\?what=[^\"]*)\"");
        List<String> numbers = page.all("<td class=\"number[^\"]*\"><a href=\"/supervision\\?what=[^>]*>(\\d+)</a>");
        Map<String, Integer> all = new LinkedHashMap<>();
        for (int i = 0; i < links.size(); i++) all.put(links.get(i), Integer.valueOf(numbers.get(i)));
        return all;
    }

    @Test
    void late_near_and_unsigned_are_told_apart() {
        String late = due(sent("water"), LATE);
        String near = due(sent("water"), NEAR);
        String neither = due(sent("water"), Duration.ofDays(9));
        assertThat(rows("late", "water")).contains(late).doesNotContain(near, neither);
        assertThat(rows("near", "water")).contains(near).doesNotContain(late, neither);
        assertThat(rows("unsigned", "water")).contains(late, near, neither);
        assertThat(rows("late", "-")).doesNotContain(late);
    }

    @Test
    void the_longest_late_comes_first_with_what_can_be_done() {
        String first = due(sent("roads"), Duration.ofDays(-40));
        String then = due(sent("roads"), LATE);
        assertThat(rows("late", "roads")).containsSubsequence(first, then);
        assertThat(Html.of("supervisor", "/supervision?what=late&unit=roads").row("case-" + first))
                .contains("data-act=\"/api/cases/" + first + "/urge\"")
                .contains("data-act=\"/api/cases/" + first + "/supervision\"")
                .contains("data-act=\"/api/cases/" + first + "/takeover\"")
                .contains("data-row-key=\"u\"", "data-row-key=\"s\"", "data-row-key=\"t\"");
        post("supervisor", "/api/cases/" + first + "/urge").then().statusCode(200);
        post("supervisor", "/api/cases/" + first + "/takeover").then().statusCode(200);
    }

    @Test
    void a_secret_case_is_neither_listed_nor_counted_for_whoever_is_not_named() {
        String count = "what=late&amp;unit=parks\"[^>]*>(\\d+)<";
        due(sent("parks"), LATE);
        String before = Html.of("supervisor", "/supervision").first(count).orElseThrow();
        String number = newCase("secret", true, "text", "举报某某");
        post("api", "/api/cases/" + number + "/dispatch", "unit", "parks", "readers", List.of("api"))
                .then()
                .statusCode(200);
        due(number, LATE);
        Html after = Html.of("supervisor", "/supervision?what=late&unit=parks");
        assertThat(after.first(count)).contains(before);
        assertThat(rows("late", "parks")).doesNotContain(number).hasSize(Integer.parseInt(before));
    }

    @Test
    void how_far_an_escalation_went_stands_on_the_case_and_on_its_units_page() {
        String number = due(sent("taxi"), LATE);
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO clock_escalation (clock_id, level, case_id, due_at, fired_at)
                        SELECT k.id, 'UNIT_HEAD', k.case_id, k.due_at, UTC_TIMESTAMP(6) FROM case_clock k
                        JOIN hotline_case c ON c.id = k.case_id
                        WHERE c.number = :number AND k.kind = 'TOTAL'""").bind("number", symbols(number)).execute());
        assertThat(Html.of("supervisor", "/supervision?what=late&unit=taxi").row("case-" + number))
                .contains("升级到单位负责人");
        assertThat(Html.of("supervisor", "/supervision/units/taxi").text()).contains("<td>办理</td><td>升级到单位负责人</td>");
    }

    @Test
    void a_units_page_shows_lead_and_co_orders_and_what_is_late_first() {
        String late = due(sent("metro"), LATE);
        String co = sent("bus");
        post("dispatcher", "/api/cases/" + co + "/co-order", "unit", "metro")
                .then()
                .statusCode(200);
        Html page = Html.of("supervisor", "/supervision/units/metro");
        assertThat(page.row("late-" + late)).contains("已派单");
        assertThat(page.text()).contains(co, "交通运输局", "what=late&amp;unit=metro");
        String waiting =
                page.first("state=SENT\"[^>]*>[^<]*<span class=\"n\">(\\d+)<").orElseThrow();
        List<String> orders = Html.rows("supervisor", "/supervision/units/metro?state=SENT").stream()
                .filter(id -> id.startsWith("order-"))
                .toList();
        assertThat(orders).hasSize(Integer.parseInt(waiting)).hasSizeGreaterThanOrEqualTo(2);
    }

    private static String sent(String unit) {
        String number = newCase();
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", unit)
                .then()
                .statusCode(200);
        read("dispatcher", number).statusCode(200);
        return number;
    }

    /** As if its first clock ran out then. */
    private String due(String number, Duration from) {
        int moved = jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE queue_entry q JOIN hotline_case c ON c.id = q.case_id SET q.due_at = :due, q.clock = 'TOTAL'
                        WHERE c.number = :number""")
                .bind("due", Instant.now().plus(from))
                .bind("number", symbols(number))
                .execute());
        assertThat(moved).isEqualTo(1);
        return number;
    }

    private static String symbols(String number) {
        return number.replace("-", "");
    }

    private static List<String> rows(String what, String unit) {
        return Html.rows("supervisor", "/supervision?what=" + what + "&unit=" + unit).stream()
                .map(id -> id.substring("case-".length()))
                .toList();
    }
}
