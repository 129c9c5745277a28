package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import hotline.phone.MissedCaller;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calling back whoever was not answered, by API and by page. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CallbacksPageTest {
    @Inject
    MissedCaller citizens;

    private static ValidatableResponse said(String user, long id, Object... fields) {
        return post(user, "/api/callbacks/" + id + "/result", fields).then();
    }

    private static ValidatableResponse claim(String user, long id) {
        return post(user, "/api/callbacks/" + id + "/claim").then();
    }

    private static ValidatableResponse shown(String user, long id) {
        return as(user).get("/api/callbacks/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "reviewer", "auditor", "admin"})
    void the_list_is_for_those_who_call(String user) {
        long id = citizens.missed();
        as(user).get("/api/callbacks").then().statusCode(403);
        as(user).accept("text/html").get("/desk/callbacks").then().statusCode(403);
        claim(user, id).statusCode(403);
        said(user, id, "result", "NOT_REACHED").statusCode(403);
    }

    @Test
    void the_number_is_masked_until_it_is_taken_and_that_is_audited() {
        long id = citizens.missed();
        shown("operator", id).body("phone", matchesPattern("139\\*{4}\\d{4}"));
        claim("operator", id)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("phone", matchesPattern("139\\d{8}"));
        shown("operator", id).body("phone", matchesPattern("139\\d{8}")).body("mine", equalTo(true));
        shown("operator2", id).body("phone", matchesPattern("139\\*{4}\\d{4}")).body("holder", equalTo("operator"));
        as("auditor").get("/api/audit?subject=callback:" + id).then().body("items.action", hasItem("unmasked"));
    }

    @Test
    void one_person_at_a_time_has_it() {
        long id = citizens.missed();
        claim("operator", id).statusCode(200);
        claim("operator2", id)
                .statusCode(409)
                .body("type", equalTo("/problems/callback-claimed"))
                .body("holder", equalTo("operator"));
        said("operator2", id, "result", "NOT_REACHED").statusCode(409).body("holder", equalTo("operator"));
        post("operator", "/api/callbacks/" + id + "/release").then().statusCode(204);
        claim("operator2", id).statusCode(200);
    }

    @Test
    void of_two_who_reach_for_it_in_the_same_moment_one_has_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            long id = citizens.missed();
            List<Integer> codes = atOnce(
                    () -> claim("operator", id).extract().statusCode(),
                    () -> claim("operator2", id).extract().statusCode());
            assertThat(codes).containsExactly(200, 409);
        }
    }

    @Test
    void a_result_pressed_twice_is_one_attempt() throws Exception {
        long id = citizens.missed();
        claim("operator", id).statusCode(200);
        Callable<Integer> press =
                () -> said("operator", id, "result", "NOT_REACHED").extract().statusCode();
        assertThat(atOnce(press, press)).containsExactly(204, 409);
        shown("operator", id).body("tries", equalTo(1)).body("attempts.size()", equalTo(1));
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> each : both.invokeAll(List.of(one, other))) codes.add(each.get());
            Collections.sort(codes);
            return codes;
        }
    }

    @Test
    void nobody_says_a_result_without_having_taken_the_number() {
        long id = citizens.missed();
        said("operator", id, "result", "WRONG_NUMBER")
                .statusCode(409)
                .body("type", equalTo("/problems/callback-not-claimed"));
    }

    @Test
    void who_is_not_reached_four_times_is_given_up() {
        long id = citizens.missed();
        for (int n = 1; n <= 4; n++) {
            claim("operator", id).statusCode(200);
            said("operator", id, "result", "NOT_REACHED").statusCode(204);
            shown("operator", id).body("tries", equalTo(n)).body("holder", nullValue());
        }
        shown("operator", id).body("result", equalTo("UNREACHED")).body("attempts.result", hasItem("NOT_REACHED"));
        claim("operator", id).statusCode(409).body("type", equalTo("/problems/callback-closed"));
        as("operator").get("/api/callbacks?state=closed").then().body("items.id", hasItem((int) id));
    }

    @Test
    void who_was_reached_has_a_case_or_a_code() {
        long id = citizens.missed();
        claim("operator", id).statusCode(200);
        said("operator", id, "result", "REACHED").statusCode(400);
        said("operator", id, "result", "REACHED", "noCase", "BOOKING").statusCode(204);
        shown("operator", id).body("result", equalTo("REACHED")).body("noCase", equalTo("BOOKING"));
    }

    @Test
    void a_case_opened_from_the_missed_call_is_what_came_of_it() {
        long id = citizens.missed();
        String number = claim("operator", id).extract().path("phone");
        String call = citizens.text(id, "call_id");
        as("operator")
                .accept("text/html")
                .get("/desk?call=" + call)
                .then()
                .statusCode(200)
                .body(containsString(number));
        String filed = post(
                        "operator",
                        "/api/calls/" + call + "/filing",
                        "ending",
                        "LATER",
                        "what",
                        "路灯不亮，回拨时说的",
                        "skill",
                        "complaint")
                .then()
                .statusCode(200)
                .body("case", notNullValue())
                .extract()
                .path("case");
        said("operator", id, "result", "REACHED").statusCode(204);
        shown("operator", id).body("caseNumber", equalTo(filed)).body("result", equalTo("REACHED"));
    }

    @Test
    void a_row_has_a_key_for_each_thing_one_does() {
        long id = citizens.missed();
        assertThat(row("operator", id)).contains("data-row-key=\"c\"").doesNotContain("data-row-key=\"1\"");
        claim("operator", id).statusCode(200);
        assertThat(row("operator", id))
                .contains("data-dial=\"/api/callbacks/" + id + "/call\"")
                .contains("data-row-key=\"d\"")
                .contains("data-row-key=\"1\"")
                .contains("data-row-key=\"4\"");
        assertThat(row("operator2", id)).contains("disabled").doesNotContainPattern("139\\d{8}");
    }

    @Test
    void the_head_of_the_page_says_how_many() {
        citizens.missed();
        String page = as("operator").accept("text/html").get("/desk").asString();
        assertThat(page).contains("id=\"callbacks-due\"").contains("href=\"/desk/callbacks\"");
    }

    /** Through as many pages as there are. */
    private static String row(String user, long id) {
        String url = "/desk/callbacks";
        while (true) {
            String page = as(user).accept("text/html").get(url).asString();
            int from = page.indexOf("id=\"callback-" + id + "\"");
            if (from >= 0) return page.substring(from, page.indexOf("</li>", from));
            Matcher next =
                    Pattern.compile("href=\"(/desk/callbacks\\?after=[^\"]+)\"").matcher(page);
            assertThat(next.find()).as("entry " + id + " is on a page").isTrue();
            url = next.group(1);
        }
    }
}
