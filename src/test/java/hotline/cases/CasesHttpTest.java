package hotline.cases;

import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static hotline.cases.CaseApi.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is done to a case as a whole, through the API: one test for each noun. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CasesHttpTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Cases cases;

    @Test
    void a_rejected_case_is_received_again_when_the_citizen_appeals() {
        String number = newCase();
        ok("operator", number, "rejection", "reason", "court-matter");
        post("dispatcher", path(number, "appeal"), "text", "x").then().statusCode(403);
        ok("operator", number, "appeal", "text", "法院说该归你们管");
        read("operator", number).body("state", equalTo("RECEIVED")).body("timeline[-1].text", equalTo("法院说该归你们管"));
    }

    @Test
    void nudges_are_counted() {
        String number = newCase();
        dispatched(number);
        ok("operator", number, "urge", "byCitizen", true, "remark", "还没修");
        ok("dispatcher", number, "urge");
        post("handler", path(number, "urge")).then().statusCode(403);
        read("handler", number).body("urges", equalTo(2)).body("timeline[2].byCitizen", equalTo(true));
    }

    @Test
    void a_supervision_has_its_own_due_time_and_closing() {
        String number = newCase();
        dispatched(number);
        String due = Instant.now().plusSeconds(7200).toString();
        post("dispatcher", path(number, "supervision"), "due", due, "remark", "x")
                .then()
                .statusCode(403);
        post("supervisor", path(number, "supervision"), "due", "2020-01-01T00:00:00Z", "remark", "x")
                .then()
                .statusCode(400)
                .body("errors.field", contains("due"));
        ok("supervisor", number, "supervision", "due", due, "remark", "市长信箱关注");
        long id = read("supervisor", number)
                .body("requests[0].kind", equalTo("supervision"))
                .body("requests[0].ruling", equalTo("PENDING"))
                .extract()
                .jsonPath()
                .getLong("requests[0].id");
        assertThat(read("supervisor", number).extract().jsonPath().getLong("timeline[-1].supervision"))
                .isEqualTo(id);
        ok("supervisor", number, "supervision-closing", "supervision", id, "remark", "已落实");
        post("supervisor", path(number, "supervision-closing"), "supervision", id, "remark", "x")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-asked"));
    }

    @Test
    void urgency_picks_another_rule_set() {
        String number = newCase("kind", "complaint");
        ok("operator", number, "urgency", "urgency", "extreme", "remark", "有人受伤");
        post("operator", path(number, "urgency"), "urgency", "EXTREME")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-change"));
        read("operator", number)
                .body("urgency", equalTo("EXTREME"))
                .body("ruleSet", equalTo("extreme"))
                .body("timeline[-1].from", equalTo("NORMAL"))
                .body("timeline[-1].to", equalTo("EXTREME"));
    }

    @Test
    void marks_are_asked_for_by_one_and_granted_by_another() {
        for (String flag : List.of("hard", "unreasonable", "score-appeal")) {
            String number = newCase();
            dispatched(number);
            ok("handler", number, flag, "remark", "需要三个部门");
            post("handler", path(number, flag), "remark", "x")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/already-asked"));
            post("handler", path(number, flag + "-decision"), "granted", true)
                    .then()
                    .statusCode(403);
            ok("supervisor", number, flag + "-decision", "granted", true, "remark", "属实");
            read("handler", number)
                    .body("requests.kind", contains(flag))
                    .body("requests.ruling", contains("GRANTED"))
                    .body("timeline[-1].flag", equalTo(flag));
        }
    }

    @Test
    void not_solved_begins_a_new_round_with_the_same_lead() {
        String number = newCase();
        long order = replied(number);
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        ok("visitor", number, "rehandle", "reason", "not-solved", "remark", "市民说没修好");
        read("operator", number).body("state", equalTo("REHANDLE")).body("round", equalTo(2));
        ok("dispatcher", number, "resumption");
        read("handler", number)
                .body("state", equalTo("HANDLING"))
                .body("orders.round", contains(1, 2))
                .body("orders.state", contains("REPLIED", "SIGNED"))
                .body("orders.unit", contains("bus", "bus"))
                .body("orders[0].moves", empty());
    }

    @Test
    void a_closed_case_is_handled_again_by_another_unit() {
        String number = newCase();
        long order = replied(number);
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        ok("visitor", number, "closure");
        ok("supervisor", number, "rehandle", "reason", "not-solved");
        ok("dispatcher", number, "dispatch", "unit", "lighting");
        read("operator", number)
                .body("state", equalTo("DISPATCHED"))
                .body("unit", equalTo("lighting"))
                .body("orders.round", contains(1, 2));
        jdbi.useHandle(h -> h.execute(
                "UPDATE hotline_case SET state = 'CLOSED', state_since = '2020-01-01' WHERE number = ?",
                CaseNumber.of(number).symbols()));
        post("supervisor", path(number, "rehandle"), "reason", "not-solved")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reopen-window-over"));
        jdbi.useHandle(h -> h.execute(
                "UPDATE hotline_case SET state = 'DISPATCHED' WHERE number = ?",
                CaseNumber.of(number).symbols()));
    }

    @Test
    void a_case_that_becomes_secret_is_sealed_with_all_its_words_and_opened_again() {
        String number = newCase("text", "邻居半夜装修");
        dispatched(number);
        post("operator", path(number, "note"), "text", "他怕被报复").then().statusCode(204);
        ok("dispatcher", number, "hard", "remark", "涉及举报人");
        assertThat(clearWords(number)).isEqualTo(7);
        ok("supervisor", number, "secrecy", "secret", true, "readers", List.of("handler"));
        assertThat(clearWords(number)).isZero();
        for (String user : List.of("operator", "dispatcher", "auditor"))
            read(user, number).statusCode(404);
        read("handler", number)
                .statusCode(200)
                .body("secret", equalTo(true))
                .body("what", equalTo("邻居半夜装修"))
                .body("timeline.text", hasItem("他怕被报复"))
                .body("requests[0].why", equalTo("涉及举报人"))
                .body("contacts[0].text", equalTo("邻居半夜装修"));
        ok("supervisor", number, "secrecy", "secret", false);
        assertThat(clearWords(number)).isEqualTo(9);
        read("operator", number).statusCode(200).body("title", equalTo("邻居半夜装修"));
    }

    /** Rows of the case, its events, requests and contacts that can be read without a key. */
    private int clearWords(String number) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT (c.what IS NOT NULL)
                             + (SELECT COUNT(*) FROM case_event WHERE case_id = c.id AND body IS NOT NULL)
                             + (SELECT COUNT(*) FROM case_request WHERE case_id = c.id AND why IS NOT NULL)
                             + (SELECT COUNT(*) FROM contact WHERE case_id = c.id AND text IS NOT NULL)
                        FROM hotline_case c WHERE c.number = ?""")
                .bind(0, CaseNumber.of(number).symbols())
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void cases_about_one_matter_go_on_together_and_every_caller_keeps_his_number() {
        String master = newCase();
        String member = newCase();
        dispatched(member);
        ok("dispatcher", member, "merge", "master", master);
        read("operator", member)
                .body("state", equalTo("MERGED"))
                .body("status", equalTo("closed"))
                .body("master", equalTo(master))
                .body("masterState", equalTo("RECEIVED"))
                .body("timeline[-1].was", equalTo("DISPATCHED"));
        read("operator", master).body("members", contains(member)).body("timeline[-1].event", equalTo("member-joined"));
        String third = newCase();
        refused(third, member, "merge-chain");
        refused(master, third, "merge-chain");
        refused(third, third, "merge-self");
        post("operator", path(member, "urge"), "byCitizen", true)
                .then()
                .statusCode(200)
                .body("number", equalTo(master));
        read("operator", master).body("urges", equalTo(1));
        ok("supervisor", member, "unmerge");
        read("operator", member).body("state", equalTo("DISPATCHED")).body("master", nullValue());
        read("operator", master).body("members", empty()).body("timeline[-1].event", equalTo("member-left"));
        post("supervisor", path(member, "unmerge")).then().statusCode(409);
    }

    @Test
    void nothing_is_merged_into_a_finished_case() {
        String done = newCase();
        ok("operator", done, "rejection", "reason", "court-matter");
        refused(newCase(), done, "merge-finished");
    }

    @Test
    void the_same_citizen_on_the_same_matter_is_a_repeat_and_more_urgent() {
        String phone = "137" + (10_000_000 + System.nanoTime() % 89_999_999);
        String first = newCase("from", phone, "matter", "street.light", "kind", "complaint");
        read("operator", first).body("repeats", equalTo(1)).body("urgency", equalTo("NORMAL"));
        String second = newCase("from", phone, "matter", "street.light", "kind", "complaint");
        read("operator", second)
                .body("repeats", equalTo(2))
                .body("urgency", equalTo("URGENT"))
                .body("ruleSet", equalTo("urgent"))
                .body("timeline.event", contains("opened", "repeated"))
                .body("timeline[1].ofNumber", equalTo(first));
        String other = newCase("from", phone, "matter", "bus.stop", "kind", "complaint");
        read("operator", other).body("repeats", equalTo(1));
        String third = newCase("from", phone, "matter", "street.light", "kind", "complaint");
        read("operator", third).body("repeats", equalTo(3)).body("timeline[1].ofNumber", equalTo(second));
    }

    @Test
    void a_repeat_tells_nobody_of_a_secret_case() {
        String phone = "136" + (10_000_000 + System.nanoTime() % 89_999_999);
        newCase("from", phone, "matter", "street.light", "secret", true);
        String second = newCase("from", phone, "matter", "street.light");
        read("operator", second).body("repeats", equalTo(1)).body("timeline.event", not(hasItem("repeated")));
    }

    @Test
    void the_system_archives_and_ends_what_is_due() {
        String number = newCase();
        ok("operator", number, "rejection", "reason", "court-matter");
        cases.act(CaseNumber.of(number), new Act.Archive(), Cases.SYSTEM, null);
        read("operator", number).body("state", equalTo("ARCHIVED"));
        post("operator", path(number, "note"), "text", "x").then().statusCode(409);
        String open = newCase();
        long order = dispatched(open);
        post("dispatcher", path(open, "claim")).then().statusCode(200);
        cases.act(order, new Act.SignIn(), Cases.SYSTEM, null);
        cases.act(order, new Act.EndSuspension(), Cases.SYSTEM, null);
        read("operator", open)
                .body("orders[0].passive", equalTo(true))
                .body("timeline.event", hasItems("signed-in"))
                .body("timeline.event", not(hasItem("suspension-ended")));
    }

    private static void refused(String number, String master, String code) {
        post("dispatcher", path(number, "merge"), "master", master)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/" + code));
    }

    private static String path(String number, String noun) {
        return "/api/cases/" + number + "/" + noun;
    }

    private static void ok(String user, String number, String noun, Object... body) {
        post(user, path(number, noun), body).then().statusCode(200);
    }
}
