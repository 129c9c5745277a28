package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import hotline.visits.VisitTown;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The visitors' desk: whom to call, what to read, what to look at again. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class VisitsPageTest {
    @Inject
    VisitTown town;

    @ParameterizedTest
    @ValueSource(strings = {"operator", "handler", "reviewer", "auditor", "admin", "dispatcher"})
    void the_lists_are_for_those_who_call(String user) {
        as(user).accept("text/html").get("/desk/visits").then().statusCode(403);
        long visit = town.asked();
        post(user, "/api/visits/" + visit + "/claim").then().statusCode(403);
    }

    @Test
    void who_keeps_silent_is_called_with_the_script_and_one_key_each() {
        long visit = silent();
        String row = row("calls", visit);
        assertThat(row)
                .contains("未答复")
                .contains("想占用您一分钟")
                .contains("data-row-key=\"1\"")
                .contains("data-row-key=\"7\"")
                .contains("data-act=\"/api/visits/" + visit + "/answer\"");
        assertThat(row).as("masked until it is taken").doesNotContainPattern("\\d{11}");
    }

    @Test
    void the_number_is_shown_to_one_at_a_time() {
        long visit = silent();
        post("visitor", "/api/visits/" + visit + "/claim")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("phone", org.hamcrest.Matchers.matchesPattern("\\d{11}"));
        post("supervisor", "/api/visits/" + visit + "/claim")
                .then()
                .statusCode(409)
                .body("holder", equalTo("visitor"));
        as("auditor").get("/api/audit?subject=visit:" + visit).then().body("items.action", hasItem("unmasked"));
    }

    @Test
    void who_has_it_in_hand_dials_it_with_one_key() {
        long visit = silent();
        String dial = "data-dial=\"/api/visits/" + visit + "/call\"";
        assertThat(row("calls", visit)).contains(dial + " hidden").containsPattern("aria-keyshortcuts=\"d\" disabled");
        post("visitor", "/api/visits/" + visit + "/claim").then().statusCode(200);
        assertThat(row("calls", visit)).contains(dial + ">").doesNotContainPattern("aria-keyshortcuts=\"d\" disabled");
        assertThat(Html.whole("visitor", "/desk/visits").text()).contains("id=\"phone\"");
        assertThat(Html.whole("supervisor", "/desk/visits").text())
                .as("he has no telephone here")
                .doesNotContain(dial)
                .doesNotContain("id=\"phone\"");
    }

    @Test
    void what_the_citizen_said_on_the_telephone_settles_it() {
        long visit = silent();
        post(
                        "visitor",
                        "/api/visits/" + visit + "/answer",
                        "contacted",
                        true,
                        "solved",
                        true,
                        "satisfaction",
                        "SATISFIED")
                .then()
                .statusCode(200)
                .body("fresh", equalTo(true));
        town.settled(List.of(visit));
        assertThat(town.text(visit, "outcome")).isEqualTo("CONTENT");
        JsonPath json = of(visit);
        assertThat(json.getString("attempts[-1].result")).isEqualTo("REACHED");
        assertThat(json.getBoolean("first.contacted")).isTrue();
    }

    @Test
    void nobody_there_is_called_again_later() {
        long visit = silent();
        post("visitor", "/api/visits/" + visit + "/result", "result", "no-answer")
                .then()
                .statusCode(204);
        assertThat(town.text(visit, "listed")).isEqualTo("SILENT");
        assertThat(town.text(visit, "calls")).isEqualTo("1");
        for (int i = 0; i < 2; i++)
            post("visitor", "/api/visits/" + visit + "/result", "result", "no-answer")
                    .then()
                    .statusCode(204);
        town.settled(List.of(visit));
        assertThat(town.text(visit, "outcome")).isEqualTo("UNREACHED");
        assertThat(town.text(visit, "case_state")).isEqualTo("CLOSED");
    }

    @Test
    void an_answer_that_says_nothing_is_refused() {
        post("visitor", "/api/visits/" + silent() + "/answer", "words", "嗯")
                .then()
                .statusCode(400);
        post("visitor", "/api/visits/" + silent() + "/answer", "satisfaction", "blue")
                .then()
                .statusCode(400);
    }

    @Test
    void words_that_could_not_be_read_are_read_by_a_person() {
        long visit = town.asked();
        town.reply(visit, "满意，但是路灯还没修");
        assertThat(row("reading", visit)).contains("满意，但是路灯还没修").contains("答复之外另有说明");
    }

    @Test
    void who_is_not_content_is_looked_at_again_and_handled_by_the_same_unit() {
        long visit = town.asked();
        town.reply(visit, "3 还没修好");
        assertThat(row("review", visit)).contains("3 还没修好").contains("data-row-key=\"y\"");
        post("handler2", "/api/visits/" + visit + "/review", "rehandle", true)
                .then()
                .statusCode(403);
        post("visitor", "/api/visits/" + visit + "/review", "rehandle", true)
                .then()
                .statusCode(204);
        assertThat(town.text(visit, "outcome")).isEqualTo("REHANDLED");
        assertThat(town.text(visit, "case_state")).isEqualTo("HANDLING");
        post("visitor", "/api/visits/" + visit + "/review", "rehandle", true)
                .then()
                .statusCode(409);
    }

    @Test
    void or_it_stays_as_it_is_with_a_reason() {
        long visit = town.asked();
        town.reply(visit, "不满意");
        post("visitor", "/api/visits/" + visit + "/review", "rehandle", false, "remark", "已解释")
                .then()
                .statusCode(204);
        assertThat(town.text(visit, "outcome")).isEqualTo("KEPT");
        assertThat(town.text(visit, "case_state")).isEqualTo("CLOSED");
    }

    @Test
    void who_complains_after_the_end_is_heard_and_can_be_handled_again() {
        long visit = town.asked();
        town.reply(visit, "1");
        town.settled(List.of(visit));
        town.reply(visit, "3 又不亮了");
        assertThat(row("review", visit)).contains("结束后反映不满意").contains("迟到的答复");
        post("visitor", "/api/visits/" + visit + "/review", "rehandle", true)
                .then()
                .statusCode(204);
        assertThat(town.text(visit, "case_state")).isEqualTo("HANDLING");
        assertThat(town.text(visit, "outcome")).as("figures stay").isEqualTo("CONTENT");
        assertThat(town.text(visit, "listed")).isEqualTo("null");
    }

    @Test
    void the_case_shows_its_visits() {
        long visit = town.asked();
        town.reply(visit, "没人联系我");
        String number = town.dashed(visit);
        as("visitor")
                .get("/api/cases/" + number)
                .then()
                .body("visits[0].id", equalTo((int) visit))
                .body("visits[0].contacted", equalTo(false))
                .body("visits[0].reply", equalTo("没人联系我"))
                .body("visits[0].reading", equalTo("answered"));
        assertThat(Html.of("visitor", "/desk/cases/" + number).text())
                .contains("没人联系我")
                .contains("待人工");
    }

    @Test
    void the_api_lists_what_waits_and_all() {
        long visit = silent();
        as("supervisor")
                .get("/api/visits?limit=200&state=listed")
                .then()
                .statusCode(200)
                .body("items.id", hasItem((int) visit));
        as("supervisor").get("/api/visits?state=asked&limit=200").then().body("items.id", not(hasItem((int) visit)));
        as("supervisor").get("/api/visits?list=lunch").then().statusCode(400);
        as("supervisor").get("/api/visits?list=calls&after=x").then().statusCode(400);
        as("handler").get("/api/visits").then().statusCode(403);
    }

    @Test
    void a_secret_case_is_on_nobodys_list_who_is_not_named() {
        long visit = silent();
        town.makeSecret(visit);
        as("visitor").get("/api/visits?limit=200").then().body("items.id", not(hasItem((int) visit)));
        post("visitor", "/api/visits/" + visit + "/claim").then().statusCode(404);
    }

    @Test
    void the_coverage_opens_its_gaps() {
        silent();
        String page = Html.of("supervisor", "/figures/visits").text();
        assertThat(page)
                .contains("回访率")
                .contains("/figures/visit-coverage/cases?from=")
                .contains("按承办单位");
        assertThat(Html.of(
                                "supervisor",
                                "/figures/visit-reach/cases?part=excluded&from="
                                        + LocalDate.now(ZoneOffset.UTC).minusDays(2))
                        .text())
                .contains("尚未结束");
        as("handler").accept("text/html").get("/figures/visits").then().statusCode(403);
        as("supervisor")
                .accept("text/html")
                .get("/figures/visits?days=0")
                .then()
                .statusCode(400);
    }

    private long silent() {
        long visit = town.asked();
        town.silence(List.of(visit));
        town.silence(List.of(visit));
        return visit;
    }

    private static JsonPath of(long visit) {
        return new JsonPath(as("supervisor").get("/api/visits?limit=200").asString())
                .setRootPath("items.find{it.id==" + visit + "}");
    }

    private static String row(String tab, long visit) {
        return Html.whole("visitor", "/desk/visits?tab=" + tab).row("visit-" + visit);
    }
}
