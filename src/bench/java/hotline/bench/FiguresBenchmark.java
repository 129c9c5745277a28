package hotline.bench;

import hotline.database.DatabaseResource;
import hotline.reporting.By;
import hotline.reporting.FigureQuery;
import hotline.reporting.Figures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How long a month's figure takes over many calls ({@code -Dcalls=}), on this machine. Prints, judges nothing. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FiguresBenchmark {
    private static final long CALLS = Long.getLong("calls", 300_000);
    private static final int BATCH = 20_000;
    private static final String MONTH = "request_asked_at >= '2026-10-01' AND request_asked_at < '2026-10-31'";

    /** Calls of 30 days on two lines and three skills; one in seven is not answered, one in three is rated. */
    private static final String LOAD = """
            INSERT INTO call_visit (server, unique_id, ordinal, linked, line, skill, queue, arrived_at, asked_at, joined_at,
              answered_at, ended_at, wait_us, outcome, operator, rating, invited, may_be_rated, quality, request_asked_at,
              request_wait_us, transferred, last_of_request, threshold_ms, short_abandon_ms, still_open, last_heard_at,
              evidence)
            SELECT 'bench', CONCAT('bench-', seq), 1, '', IF(MOD(seq, 3) = 0, '12328', '96196'),
              ELT(1 + FLOOR(a * 3), 'booking', 'complaint', 'lost'), 'q', at, at, at, at, at, wait, outcome,
              IF(outcome = 'ANSWERED', CONCAT('op-', MOD(seq, 80)), NULL), rating, b < 0.6 AND outcome = 'ANSWERED',
              outcome = 'ANSWERED', IF(c < 0.002, 'bridge-not-seen', ''), at, wait, FALSE, TRUE, 10000, 5000, FALSE, at, 9
            FROM (SELECT seq, a, b, c, at, wait,
                    CASE WHEN b < 0.86 THEN 'ANSWERED' WHEN wait < 5000000 THEN 'SHORT_ABANDON' WHEN b < 0.97 THEN 'ABANDONED'
                         WHEN b < 0.99 THEN 'TIMEOUT' ELSE 'KEY_EXIT' END AS outcome,
                    IF(b < 0.33, 1 + FLOOR(c * 5), NULL) AS rating
                  FROM (SELECT seq, CRC32(seq * 7) / 4294967296 AS a, CRC32(seq * 11) / 4294967296 AS b,
                          CRC32(seq * 13) / 4294967296 AS c,
                          TIMESTAMPADD(MICROSECOND, CRC32(seq * 17) * 603, '2026-10-01') AS at,
                          CAST(-LN((CRC32(seq * 19) + 1) / 4294967297) * 6000000 AS SIGNED) AS wait
                        FROM seq_%d_to_%d) r) v""";

    @Inject
    Jdbi jdbi;

    @Inject
    Figures figures;

    @Test
    void a_months_figures() {
        long begun = System.nanoTime();
        for (long i = 1; i <= CALLS; i += BATCH) write(LOAD.formatted(i, Math.min(i + BATCH - 1, CALLS)));
        System.out.printf("figure: %d visits loaded, counted by triggers, %.0f s%n", CALLS, seconds(begun));
        while (number("SELECT COUNT(*) FROM call_hour_delta") > 0) Thread.onSpinWait();
        System.out.printf("figure: their changes folded after %.0f s%n", seconds(begun));
        write("ANALYZE TABLE call_visit, call_hour, call_hour_wait");
        System.out.printf(
                "figure: %d rows of counts, %d of waits%n",
                number("SELECT COUNT(*) FROM call_hour"), number("SELECT COUNT(*) FROM call_hour_wait"));
        rows("before, WHERE last_of_request", "last_of_request");
        rows("covering index, WHERE last_of_request = 1", "last_of_request = 1");
        FigureQuery month = figures.today()
                .between(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-31T00:00:00Z"));
        for (String name : List.of("connection-rate-10s", "satisfaction", "average-wait")) {
            time(name + " of a month", () -> figures.figure(name, month));
            time(name + " of a month by day", () -> figures.figure(name, month.by(By.DAY)));
        }
        time("all figures of a month by line", () -> figures.all(month.by(By.LINE)));
        time("connection-rate of a month by operator", () -> figures.figure("connection-rate", month.by(By.OPERATOR)));
        FigureQuery uneven = month.between(month.from().plusSeconds(700), month.to().minusSeconds(700));
        time("connection-rate-10s of a month with uneven ends", () -> figures.figure("connection-rate-10s", uneven));
    }

    private void rows(String what, String condition) {
        time(
                "count of the rows, " + what,
                () -> number("SELECT COUNT(*) FROM (SELECT outcome, transferred, rating, invited, may_be_rated, threshold_ms,"
                        + " short_abandon_ms, COUNT(*), SUM(request_wait_us) FROM call_visit WHERE " + condition + " AND "
                        + MONTH + " GROUP BY outcome, transferred, rating, invited, may_be_rated, threshold_ms,"
                        + " short_abandon_ms, request_wait_us <= threshold_ms * 1000, quality <> '') t"));
    }

    /** The best of five: what other work on this machine adds is none of it. */
    private static void time(String what, Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            work.run();
            best = Math.min(best, seconds(begun));
        }
        System.out.printf("figure: %s, %d calls: %.0f ms%n", what, CALLS, best * 1000);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql)));
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).mapTo(Long.class).one()));
    }
}
