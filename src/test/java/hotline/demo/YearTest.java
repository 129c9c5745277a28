package hotline.demo;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.journey.Until;
import hotline.sla.Clocks;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class YearTest {
    private static final int CASES = 500;
    private static final Viewer ADMIN = new Viewer(Actor.SYSTEM, "system", Set.of(Role.ADMIN));

    @Inject
    Year year;

    @Inject
    Clocks clocks;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    /** Sweeps of the service go on with open cases: only what had happened by then is compared. */
    @Test
    void the_same_seed_gives_the_same_year() {
        Instant until = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        List<String> first = filled(until, 7);
        assertThat(first).hasSizeGreaterThan(CASES * 10);
        assertThat(filled(until, 7)).isEqualTo(first);
        assertThat(filled(until, 8)).isNotEqualTo(first);
    }

    @Test
    void its_rows_are_as_if_every_case_had_been_lived_here() {
        long before = newest();
        year.fill(CASES, 11, Instant.now());
        List<CaseNumber> numbers = jdbi.withHandle(h -> h.createQuery("SELECT number FROM hotline_case WHERE id > ?")
                .bind(0, before)
                .map((r, c) -> new CaseNumber(r.getString("number")))
                .list());
        assertThat(numbers).hasSize(CASES);
        List<String> ordinary = list("SELECT number FROM hotline_case WHERE secret = FALSE AND id > " + before);
        Clocks.Report report =
                clocks.recompute(ordinary.stream().map(CaseNumber::of).toList(), true, ADMIN);
        assertThat(report.differences()).isEmpty();
        assertThat(list("""
                SELECT id FROM hotline_case c WHERE (state IN ('REJECTED','CLOSED','MERGED','ARCHIVED'))
                  = EXISTS (SELECT 1 FROM queue_entry q WHERE q.case_id = c.id)""")).isEmpty();
        assertThat(list(counts("case_tally", "SUM(n)"))).isEqualTo(list(counts("queue_entry", "COUNT(*)")));
        assertThat(list("SELECT DISTINCT state FROM case_event WHERE case_id > " + before))
                .contains(
                        "ANSWERED",
                        "REJECTED",
                        "DISPATCHED",
                        "HANDLING",
                        "REPLIED",
                        "VISITING",
                        "REHANDLE",
                        "CLOSED",
                        "ARCHIVED");
        assertThat(list("""
                SELECT c.id FROM hotline_case c JOIN case_order o ON o.id = c.lead_order
                WHERE o.case_id <> c.id OR o.unit <> c.lead_unit OR o.part <> 'LEAD'""")).isEmpty();
        assertThat(list("SELECT id FROM hotline_case WHERE (lead_order IS NULL) <> (lead_unit IS NULL)"))
                .isEmpty();
        assertThat(list("""
                SELECT k.ref FROM contact k LEFT JOIN call_visit v ON v.unique_id = k.ref
                WHERE k.ref LIKE 'y%' AND k.channel = 'PHONE' AND v.id IS NULL""")).isEmpty();
        visitsAreAsTheEventsSay(before);
    }

    /** One a reply or answer at once, settled when the case was closed or handled again, with what was asked and said. */
    private void visitsAreAsTheEventsSay(long before) {
        assertThat(list("SELECT CONCAT_WS(' ', case_id, round, planned_at) FROM visit WHERE case_id > " + before
                        + " ORDER BY 1"))
                .isEqualTo(list("SELECT CONCAT_WS(' ', case_id, round, at) FROM case_event WHERE case_id > " + before
                        + " AND event IN ('reviewed', 'answered') ORDER BY 1"));
        assertThat(list("""
                SELECT CONCAT_WS(' ', v.case_id, v.round, v.settled_at) FROM visit v WHERE v.state = 'SETTLED' AND v.case_id > %d
                ORDER BY 1""".formatted(before))).isEqualTo(list("""
                SELECT CONCAT_WS(' ', case_id, round - (event = 'rehandled'), at) FROM case_event
                WHERE case_id > %d AND event IN ('closed', 'rehandled') ORDER BY 1""".formatted(before)));
        assertThat(list("SELECT DISTINCT outcome FROM visit WHERE case_id > " + before))
                .contains("CONTENT", "REHANDLED", "UNREACHED", "NOT_ASKED");
        assertThat(list("""
                SELECT v.id FROM visit v WHERE v.case_id > %d AND v.state = 'SETTLED' AND (
                  v.asks + v.calls <> (SELECT COUNT(*) FROM visit_attempt a WHERE a.visit = v.id)
                  OR (v.replied_at IS NOT NULL) <> (SELECT COUNT(*) FROM visit_answer a WHERE a.visit = v.id))""".formatted(before))).isEmpty();
    }

    @Test
    void an_administrator_begins_it_and_sees_how_far_it_is() {
        post("supervisor", "/api/demo/year", "cases", 10, "seed", 1).then().statusCode(403);
        post("admin", "/api/demo/year", "cases", 0, "seed", 1).then().statusCode(400);
        post("admin", "/api/demo/year", "cases", 1500, "seed", 1)
                .then()
                .statusCode(202)
                .body("state", equalTo("running"))
                .body("cases", equalTo(1500));
        post("admin", "/api/demo/year", "cases", 10, "seed", 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/year-running"));
        Until.that("the year is over", () -> !state().equals("running"));
        as("admin").get("/api/demo/year").then().body("state", equalTo("done")).body("done", equalTo(1500));
    }

    @Test
    void somebody_says_something_about_every_matter() {
        Phrases phrases = new Phrases();
        assertThat(directory.matters()).hasSizeGreaterThanOrEqualTo(152).allSatisfy(m -> {
            List<String> path =
                    directory.matterPath(m.id()).stream().map(Matter::code).toList();
            assertThat(phrases.of(path, m.name(), "听雨街道中山路1号", new SplittableRandom(1)))
                    .contains("听雨街道")
                    .doesNotContain("{");
        });
    }

    private static String state() {
        return as("admin").get("/api/demo/year").then().extract().path("state");
    }

    private static String counts(String table, String n) {
        return "SELECT CONCAT_WS(' ', state, COALESCE(lead_unit, 0), kind, urgency, channel, secret, " + n + ") FROM "
                + table + " GROUP BY state, COALESCE(lead_unit, 0), kind, urgency, channel, secret HAVING " + n
                + " <> 0 ORDER BY 1";
    }

    private List<String> filled(Instant until, long seed) {
        long before = newest();
        year.fill(CASES, seed, until);
        String then = "'" + until.toString().replace("T", " ").replace("Z", "") + "'";
        return list("""
                SELECT CONCAT_WS('|', c.id - %1$d, c.opened_at, c.kind, c.channel, c.title, e.at, e.event, e.state, e.actor_login)
                FROM hotline_case c JOIN case_event e ON e.case_id = c.id AND e.at <= %2$s WHERE c.id > %1$d
                UNION ALL
                SELECT CONCAT_WS('|', k.case_id - %1$d, k.kind, k.started_at, k.original_due_at, k.due_at, k.rule_set,
                  IF(k.stopped_at <= %2$s, CONCAT(k.stopped_at, k.outcome), 'running'))
                FROM case_clock k WHERE k.case_id > %1$d AND k.started_at <= %2$s
                ORDER BY 1""".formatted(before, then));
    }

    private long newest() {
        return jdbi.withHandle(h -> h.createQuery("SELECT COALESCE(MAX(id), 0) FROM hotline_case")
                .mapTo(Long.class)
                .one());
    }

    private List<String> list(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
