package hotline.privacy;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is old goes, by a rule that two people wanted, and nothing that is counted changes. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RetentionTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Retention retention;

    private static void approve(String rule) {
        post("admin", "/api/retention/" + rule + "/request").then().statusCode(204);
        post("supervisor", "/api/retention/" + rule + "/decision", "granted", true)
                .then()
                .statusCode(204);
    }

    private static void end(String rule) {
        post("admin", "/api/retention/" + rule + "/ending").then().statusCode(204);
    }

    /** Runs a rule now, as the job does at night. */
    private void run(String rule) {
        approve(rule);
        try {
            retention.run();
        } finally {
            end(rule);
        }
    }

    private String everything(String number) {
        long id = Old.id(jdbi, number);
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM hotline_case WHERE id = " + id)
                        .mapToMap()
                        .list()
                + " "
                + h.createQuery("SELECT * FROM case_event WHERE case_id = " + id)
                        .mapToMap()
                        .list()
                + h.createQuery("SELECT * FROM case_request WHERE case_id = " + id)
                        .mapToMap()
                        .list()
                + h.createQuery("SELECT * FROM contact WHERE case_id = " + id)
                        .mapToMap()
                        .list());
    }

    private List<Map<String, Object>> clocks(String number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM case_clock WHERE case_id = ? ORDER BY id")
                .bind(0, Old.id(jdbi, number))
                .mapToMap()
                .list());
    }

    private static void nothingDiffers(String number) {
        as("supervisor")
                .body(Map.of("numbers", List.of(number), "dryRun", true))
                .post("/api/clocks/recomputation")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0));
    }

    private long grams(String number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM case_gram WHERE case_id = ?")
                .bind(0, Old.id(jdbi, number))
                .mapTo(Long.class)
                .one());
    }

    @Test
    void an_old_case_is_archived_then_emptied_and_its_clocks_come_out_the_same() {
        String phone = Old.phone();
        String number = Old.closed(phone, "欧阳修远家门口路灯不亮", "location", Map.of("address", "隐秘路9号"));
        Until.that("its words are found", () -> grams(number) > 0);
        Old.aged(jdbi, number, 5);
        run("archive-cases");
        assertThat(Old.state(number)).isEqualTo("ARCHIVED");
        assertThat(everything(number)).as("archived is not emptied").contains("欧阳修远");
        Old.aged(jdbi, number, 5);
        // the ageing moved events of which clocks were made: that is the test's doing and not the emptying's
        repair(number);
        List<Map<String, Object>> clocks = clocks(number);
        nothingDiffers(number);
        run("anonymise-cases");
        assertThat(everything(number)).doesNotContain("欧阳修远", "路灯", "换了灯泡", "已修好", phone);
        assertThat(clocks(number)).isEqualTo(clocks).isNotEmpty();
        nothingDiffers(number);
        assertThat(grams(number)).isZero();
        read("supervisor", number)
                .body("what", equalTo(""))
                .body("place", nullValue())
                .body("requester", nullValue())
                .body("timeline.event", hasItems("opened", "replied", "closed", "archived", "anonymised"))
                .body("orders", hasSize(1));
        as("operator").get("/api/cases?q=" + phone).then().body("items", hasSize(0));
        as("auditor")
                .get("/api/audit?action=case-anonymised&subject=case:" + number)
                .then()
                .body("items", hasSize(1));
        as("auditor")
                .get("/api/audit?action=case-archived&subject=case:" + number)
                .then()
                .body("items", hasSize(1));
        run("anonymise-cases");
        as("auditor")
                .get("/api/audit?action=case-anonymised&subject=case:" + number)
                .then()
                .body("items", hasSize(1));
    }

    private static void repair(String number) {
        as("supervisor")
                .body(Map.of("numbers", List.of(number), "dryRun", false))
                .post("/api/clocks/recomputation")
                .then()
                .statusCode(200);
    }

    @Test
    void a_secret_case_is_emptied_too_and_is_no_example() {
        String number = Old.closed(Old.phone(), "举报一事");
        post("supervisor", "/api/cases/" + number + "/secrecy", "secret", true)
                .then()
                .statusCode(200);
        Old.aged(jdbi, number, 5);
        Response dry = as("admin").get("/api/retention");
        dry.then()
                .body("find{it.rule=='archive-cases'}.due", greaterThanOrEqualTo(1))
                .body("find{it.rule=='archive-cases'}.examples", not(hasItem(number)));
        run("archive-cases");
        Old.aged(jdbi, number, 5);
        run("anonymise-cases");
        read("supervisor", number).body("what", equalTo("")).body("secret", equalTo(true));
        assertThat(everything(number)).doesNotContain("举报一事");
    }

    @Test
    void a_dry_run_changes_nothing_and_a_rule_without_approval_does_not_act() {
        String number = Old.closed(Old.phone(), "站牌倒了");
        Old.aged(jdbi, number, 5);
        as("admin")
                .get("/api/retention")
                .then()
                .statusCode(200)
                .body("rule", hasItems("archive-cases", "delete-drafts"));
        retention.run();
        assertThat(Old.state(number)).isEqualTo("CLOSED");
        post("admin", "/api/retention/anonymise-calls/request").then().statusCode(204);
        post("admin", "/api/retention/anonymise-calls/decision", "granted", true)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-request"));
        post("admin", "/api/retention/anonymise-calls/request").then().statusCode(409);
        as("admin").get("/api/retention").then().body("find{it.rule=='anonymise-calls'}.order", equalTo("asked"));
        post("supervisor", "/api/retention/anonymise-calls/decision", "granted", false)
                .then()
                .statusCode(204);
        for (String who : List.of("operator", "auditor", "handler"))
            as(who).get("/api/retention").then().statusCode(403);
    }

    @Test
    void a_held_case_stays_until_the_hold_ends() {
        String number = Old.closed(Old.phone(), "井盖缺失");
        Old.aged(jdbi, number, 5);
        Old.hold(number);
        post("supervisor", "/api/cases/" + number + "/hold", "remark", "再次")
                .then()
                .statusCode(409);
        post("operator", "/api/cases/" + number + "/hold", "remark", "我也要")
                .then()
                .statusCode(403);
        run("archive-cases");
        assertThat(Old.state(number)).isEqualTo("CLOSED");
        post("supervisor", "/api/cases/" + number + "/hold-ending", "remark", "已结案")
                .then()
                .statusCode(200);
        run("archive-cases");
        assertThat(Old.state(number)).isEqualTo("ARCHIVED");
    }

    @Test
    void old_drafts_are_deleted_and_young_ones_are_not() {
        as("operator").body("旧").put("/api/drafts/old-draft-1");
        as("operator").body("新").put("/api/drafts/new-draft-1");
        jdbi.useHandle(
                h -> h.execute("UPDATE draft SET saved_at = saved_at - INTERVAL 40 DAY WHERE call_id = 'old-draft-1'"));
        run("delete-drafts");
        as("operator").get("/api/drafts/old-draft-1").then().statusCode(204);
        as("operator").get("/api/drafts/new-draft-1").then().statusCode(200);
    }
}
