package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two processes of the service on one database. Nothing is done twice, nothing is left undone when one of them is killed. */
class NodesIT {
    /** Due within one second, and then some more each second, to see that the sweeping goes on. */
    private static final int AT_ONCE = 6000;

    private static final int AFTERWARDS = 2000;

    private static final String CLOCKS = """
            INSERT INTO case_clock (case_id, kind, order_id, round, rule_set, started_at, original_due_at, due_at)
            SELECT %d, 'TOTAL', seq, 1, 'complaint', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 15 DAY,
              UTC_TIMESTAMP(6) + INTERVAL 15 DAY FROM seq_1_to_%d""";

    private static final String PLANS = """
            INSERT INTO clock_due (clock_id, level, due_at)
            SELECT id, 'EARLY', UTC_TIMESTAMP(6) + INTERVAL 3 SECOND + INTERVAL IF(order_id <= %1$d,
              order_id * 1000000 DIV %1$d, 1000000 + (order_id - %1$d) * 5000) MICROSECOND
            FROM case_clock WHERE case_id = %2$d AND kind = 'TOTAL'""";

    /** Seconds, by the database's clock, in which nothing was said between the kill and the last escalation. */
    private static final String GAP = """
            SELECT MAX(gap) / 1000000 FROM (
              SELECT fired_at, TIMESTAMPDIFF(MICROSECOND, LAG(fired_at) OVER (ORDER BY fired_at), fired_at) AS gap
              FROM clock_escalation WHERE case_id = %d) g WHERE fired_at > '%s'""";

    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = Nodes.on();
    }

    @AfterAll
    static void stop() throws Exception {
        if (nodes != null) nodes.close();
    }

    @Test
    void a_node_killed_in_the_middle_of_a_sweep_leaves_nothing_unsaid_and_nothing_twice() throws Exception {
        Service killed = nodes.two().getFirst();
        long id = finishedCase();
        nodes.write(CLOCKS.formatted(id, AT_ONCE + AFTERWARDS));
        nodes.write(PLANS.formatted(AT_ONCE, id));
        String said = "SELECT COUNT(*) FROM clock_escalation WHERE case_id = " + id;
        Until.that("in the middle of it", () -> nodes.number(said) > AT_ONCE / 5);
        killed.kill();
        String at = nodes.text("SELECT UTC_TIMESTAMP(6)");
        long before = nodes.number(said + " AND fired_at <= '" + at + "'");
        Until.that("all is said", () -> nodes.number(said) == AT_ONCE + AFTERWARDS);
        System.out.printf(
                "figure: killed after %d of %d; longest silence of the other node %s s, latest %s s after it was due%n",
                before,
                AT_ONCE + AFTERWARDS,
                nodes.text(GAP.formatted(id, at)),
                nodes.text("SELECT MAX(TIMESTAMPDIFF(MICROSECOND, due_at, fired_at)) / 1000000 FROM clock_escalation "
                        + "WHERE case_id = " + id));
        assertThat(before).as("the kill fell into the sweep").isLessThan(AT_ONCE);
        assertThat(nodes.number(said + " AND level = 'EARLY'")).isEqualTo(AT_ONCE + AFTERWARDS);
        assertThat(nodes.number(said + " AND fired_at < due_at"))
                .as("said too early")
                .isZero();
        assertThat(nodes.number("SELECT COUNT(*) FROM clock_due d JOIN case_clock k ON k.id = d.clock_id "
                        + "WHERE d.level = 'SOON' AND k.case_id = " + id))
                .as("each waits for its next level")
                .isEqualTo(AT_ONCE + AFTERWARDS);
    }

    @Test
    void what_happens_on_one_node_is_seen_on_the_other_and_a_sign_out_ends_all() throws Exception {
        Service one = nodes.two().getFirst();
        Service other = nodes.two().getLast();
        Browser person = Browser.signedIn(one, "visitor");
        Browser.Stream stream = person.live(other);
        Until.that("the stream is open", () -> stream.told("hello"));
        String number = newCase(one, "live");
        Until.that("the case is told", () -> stream.told(number) || stream.end().isDone());
        assertThat(stream.lines()).anyMatch(line -> line.contains(number));
        assertThat(person.status(other, "api/cases")).isEqualTo(200);
        assertThat(stream.end().isDone()).isFalse();
        person.signOut(one);
        assertThat(person.status(other, "api/cases")).isEqualTo(401);
        stream.end().get(60, TimeUnit.SECONDS);
    }

    @RepeatedTest(5)
    void of_two_who_claim_through_different_nodes_one_is_told_who_was_faster() throws Exception {
        List<Service> both = nodes.two();
        String number = newCase(both.getFirst(), "claim");
        List<String> people = List.of("operator", "operator2", "dispatcher", "reviewer");
        CyclicBarrier start = new CyclicBarrier(people.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Api.Answer>> claims = people.stream()
                    .map(who -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return both.get(people.indexOf(who) % 2)
                                .api(who)
                                .ask("POST", "/api/cases/" + number + "/claim", null);
                    }))
                    .toList();
            String holder = null;
            for (int i = 0; i < people.size(); i++) if (claims.get(i).get().status() == 200) holder = people.get(i);
            assertThat(holder).isNotNull();
            for (int i = 0; i < people.size(); i++) {
                if (people.get(i).equals(holder)) continue;
                assertThat(claims.get(i).get().status()).isEqualTo(409);
                assertThat(claims.get(i).get().json().path("holder").asText()).isEqualTo(holder);
            }
        }
    }

    @Test
    void the_seal_of_the_audit_goes_over_to_the_other_node() throws Exception {
        Service sealer = nodes.two().getFirst();
        Service other = nodes.two().getLast();
        Until.that("the other one stands still, and does not seal", () -> {
            other.freeze(true);
            if (nodes.value("SELECT id FROM audit_sealer FOR UPDATE SKIP LOCKED")
                    .isPresent()) return true;
            other.freeze(false);
            return false;
        });
        String sealed =
                "SELECT COUNT(*) FROM audit_link l JOIN audit_entry e ON e.id = l.entry WHERE e.action = 'killed'";
        try {
            nodes.write("INSERT INTO audit_entry (at, actor, action, subject) "
                    + "SELECT UTC_TIMESTAMP(6), 'nodes', 'killed', seq FROM seq_1_to_40000");
            Until.that("it seals", () -> nodes.number(sealed) > 0);
            sealer.kill();
        } finally {
            other.freeze(false);
        }
        long before = nodes.number(sealed);
        Until.that("everything is sealed", () -> nodes.number(sealed) == 40_000);
        System.out.printf("figure: the sealer was killed after %d of 40000 entries%n", before);
        assertThat(before).as("the kill fell into the sealing").isLessThan(40_000);
        JsonNode found = other.api("auditor").post("/api/audit/verification", null);
        assertThat(found.path("broken").isNull()).as(found.toString()).isTrue();
        assertThat(found.path("entries").asLong()).isGreaterThanOrEqualTo(40_000);
    }

    @Test
    void a_calendar_job_runs_on_one_node_and_goes_over_to_the_other() throws Exception {
        List<Service> both = nodes.two();
        String runs = "SELECT COUNT(*) FROM clock_check WHERE id > ";
        long first = nodes.number("SELECT COALESCE(MAX(id), 0) FROM clock_check");
        Until.that("it runs", () -> nodes.number(runs + first) >= 6);
        long seconds =
                nodes.number("SELECT TIMESTAMPDIFF(SECOND, MIN(at), MAX(at)) FROM clock_check WHERE id > " + first);
        assertThat(nodes.number(runs + first) - 1)
                .as("each two seconds, on both nodes together")
                .isLessThanOrEqualTo(seconds / 2 + 2);
        String has = Until.found(
                "somebody has it",
                () -> nodes.value("SELECT INSTANCE_NAME FROM QRTZ_FIRED_TRIGGERS")
                        .map(Object::toString));
        Service killed = both.stream()
                .filter(n -> has.startsWith(n.pid() + "-"))
                .findFirst()
                .orElseThrow();
        killed.kill();
        String at = nodes.text("SELECT UTC_TIMESTAMP(6)");
        long last = nodes.number("SELECT MAX(id) FROM clock_check");
        Until.that("it runs again", () -> nodes.number(runs + last) >= 3);
        System.out.printf(
                "figure: the calendar's jobs stood still for %s s after the kill%n",
                nodes.text("SELECT TIMESTAMPDIFF(MICROSECOND, '" + at
                        + "', MIN(at)) / 1000000 FROM clock_check WHERE id > " + last));
        assertThat(nodes.column("SELECT DISTINCT INSTANCE_NAME FROM QRTZ_FIRED_TRIGGERS"))
                .doesNotContain(has);
    }

    @Test
    void numbers_and_counters_are_the_rows_when_a_node_was_killed_under_load() throws Exception {
        try (Load load = new Load(nodes.two())) {
            Until.that("the load runs", () -> load.cases().size() > 40);
            nodes.two().getFirst().kill();
            int then = load.cases().size();
            Until.that("it goes on", () -> load.cases().size() > then + 60);
            load.end();
            load.cases().forEach((ref, numbers) -> assertThat(numbers).as(ref).hasSize(1));
            assertThat(load.cases().values().stream().flatMap(n -> n.stream()).distinct())
                    .hasSameSizeAs(load.cases().keySet());
        }
        assertThat(
                        nodes.sums(
                                "SELECT CONCAT_WS('/', state, lead_unit, kind, urgency, channel, secret), SUM(n) FROM case_tally GROUP BY 1"))
                .isNotEmpty()
                .isEqualTo(nodes.sums("""
                        SELECT CONCAT_WS('/', state, COALESCE(lead_unit, 0), kind, urgency, channel, secret), COUNT(*)
                        FROM hotline_case WHERE state NOT IN ('REJECTED', 'CLOSED', 'MERGED', 'ARCHIVED') GROUP BY 1"""));
        assertThat(nodes.number("""
                        SELECT COUNT(*) FROM hotline_case c LEFT JOIN queue_entry q ON q.case_id = c.id
                        WHERE (c.state IN ('REJECTED', 'CLOSED', 'MERGED', 'ARCHIVED')) = (q.case_id IS NOT NULL)
                           OR (q.case_id IS NOT NULL AND NOT (q.state = c.state AND q.lead_unit <=> c.lead_unit))""")).as("wrong places in the queue").isZero();
        assertThat(
                        nodes.number(
                                "SELECT COUNT(*) FROM case_event e LEFT JOIN hotline_case c ON c.id = e.case_id WHERE c.id IS NULL"))
                .isZero();
    }

    private static String newCase(Service node, String what) {
        return node.api("api")
                .post("/api/contacts", """
                        {"channel":"sms","ref":"%s-%d","from":"13900008888","text":"路灯不亮","kind":"complaint"}""".formatted(what, System.nanoTime()))
                .path("case")
                .asText();
    }

    /** One that the nightly check does not look at, for clocks that no event explains. */
    private static long finishedCase() throws Exception {
        Service node = nodes.two().getFirst();
        String number = newCase(node, "sweep");
        node.api("operator").post("/api/cases/" + number + "/answer", "{\"text\":\"好\"}");
        node.api("supervisor").post("/api/cases/" + number + "/closure", null);
        return nodes.number("SELECT MAX(id) FROM hotline_case WHERE state = 'CLOSED'");
    }
}
