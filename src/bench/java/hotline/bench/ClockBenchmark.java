package hotline.bench;

import hotline.journey.Until;
import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How late escalations are when many clocks are due at once, on this machine. Prints, judges nothing. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ClockBenchmark {
    private static final long WAITING = Long.getLong("waiting", 1_000_000);
    private static final long DUE = Long.getLong("due", 20_000);
    private static final long BATCH = 50_000;

    /** Totals of 13 days that began in the last days; all of one case, which no statement of the sweep looks at. */
    private static final String CLOCKS = """
            INSERT INTO case_clock (case_id, kind, order_id, round, rule_set, started_at, original_due_at, due_at)
            SELECT (SELECT MAX(id) FROM hotline_case), 'TOTAL', seq, 1, 'complaint', UTC_TIMESTAMP(6) - INTERVAL seq MICROSECOND,
              UTC_TIMESTAMP(6) + INTERVAL 15 DAY, UTC_TIMESTAMP(6) + INTERVAL 15 DAY FROM seq_%d_to_%d""";

    private static final String PLANS = """
            INSERT INTO clock_due (clock_id, level, due_at)
            SELECT id, 'EARLY', UTC_TIMESTAMP(6) + INTERVAL 1 DAY + INTERVAL id MICROSECOND FROM case_clock
            WHERE kind = 'TOTAL' AND order_id BETWEEN %d AND %d""";

    /** Every second one is at its deadline, the others at their first warning; all in one second, three seconds from now. */
    private static final String AT_ONCE = """
            UPDATE clock_due d JOIN case_clock k ON k.id = d.clock_id
            SET d.level = IF(MOD(k.order_id, 2) = 0, 'DUE', 'EARLY'),
                d.due_at = '%s' + INTERVAL 3 SECOND + INTERVAL k.order_id * 1000000 DIV %d MICROSECOND
            WHERE k.kind = 'TOTAL' AND k.order_id BETWEEN 1 AND %d""";

    @Inject
    Jdbi jdbi;

    @Test
    void lateness_of_many_clocks_due_in_one_second() throws Exception {
        CaseApi.newCase();
        long begun = System.nanoTime();
        for (long i = 1; i <= WAITING; i += BATCH) {
            long last = Math.min(i + BATCH - 1, WAITING);
            write(CLOCKS.formatted(i, last));
            write(PLANS.formatted(i, last));
        }
        write("ANALYZE TABLE case_clock, clock_due");
        System.out.printf("figure: %d waiting clocks loaded in %.0f s%n", WAITING, (System.nanoTime() - begun) / 1e9);
        for (int turn = 0; turn < 3; turn++) measure();
    }

    private void measure() {
        write("DELETE FROM clock_escalation");
        String now = jdbi.withHandle(h ->
                h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(String.class).one());
        write(AT_ONCE.formatted(now, DUE, DUE));
        Until.that("all is said", () -> said() >= DUE);
        List<Double> late = jdbi.withHandle(h -> h.createQuery(
                        "SELECT TIMESTAMPDIFF(MICROSECOND, due_at, fired_at) / 1000 FROM clock_escalation ORDER BY 1")
                .mapTo(Double.class)
                .list());
        System.out.printf(
                "figure: %d due in one second among %d waiting: lateness p50 %.0f ms, p99 %.0f ms, max %.0f ms, earliest %.3f ms%n",
                late.size(),
                WAITING,
                late.get(late.size() / 2),
                late.get((int) Math.ceil(late.size() * 0.99) - 1),
                late.getLast(),
                late.getFirst());
    }

    private long said() {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM clock_escalation")
                .mapTo(Long.class)
                .one());
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql)));
    }
}
