package hotline.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The counts of ended requests by the hour: {@code call_hour} and {@code call_hour_wait}, with the changes that triggers
 * on {@code call_visit} put into {@code call_hour_delta}. Sums and changes together are exact at every moment.
 */
@ApplicationScoped
class HourRows {
    private static final String COUNT = "hour_at, line, skill, outcome, wait_known, in_time, transferred, rating,"
            + " invited, may_be_rated, doubtful, threshold_ms, short_abandon_ms";
    private static final String WAIT = "hour_at, line, skill, up_to_ms";

    /** One order for all nodes, so that they wait for each other and never deadlock. */
    private static final String FOLD = """
            INSERT INTO call_hour (%1$s, n, wait_us)
            SELECT %1$s, SUM(n), SUM(wait_us) FROM call_hour_delta WHERE id IN (<ids>)
            GROUP BY %1$s HAVING SUM(n) <> 0 OR SUM(wait_us) <> 0 ORDER BY %1$s
            ON DUPLICATE KEY UPDATE n = n + VALUES(n), wait_us = wait_us + VALUES(wait_us)""".formatted(COUNT);

    private static final String FOLD_WAITS = """
            INSERT INTO call_hour_wait (%1$s, n)
            SELECT %1$s, SUM(n) FROM call_hour_delta WHERE id IN (<ids>) AND up_to_ms IS NOT NULL
            GROUP BY %1$s HAVING SUM(n) <> 0 ORDER BY %1$s
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)""".formatted(WAIT);

    private static final String DIFFERENCES = """
            SELECT (SELECT COUNT(*) FROM (
                SELECT 1 FROM (
                  SELECT %1$s, 1 AS n, wait_us FROM call_ended WHERE request_asked_at >= :from AND request_asked_at < :to
                  UNION ALL SELECT %1$s, -n, -wait_us FROM call_hour WHERE hour_at >= :from AND hour_at < :to
                  UNION ALL SELECT %1$s, -n, -wait_us FROM call_hour_delta WHERE hour_at >= :from AND hour_at < :to
                ) counted GROUP BY %1$s HAVING SUM(n) <> 0 OR SUM(wait_us) <> 0) wrong)
              + (SELECT COUNT(*) FROM (
                SELECT 1 FROM (
                  SELECT %2$s, 1 AS n FROM call_ended
                    WHERE request_asked_at >= :from AND request_asked_at < :to AND up_to_ms IS NOT NULL
                  UNION ALL SELECT %2$s, -n FROM call_hour_wait WHERE hour_at >= :from AND hour_at < :to
                  UNION ALL SELECT %2$s, -n FROM call_hour_delta
                    WHERE hour_at >= :from AND hour_at < :to AND up_to_ms IS NOT NULL
                ) waited GROUP BY %2$s HAVING SUM(n) <> 0) wrong)""".formatted(COUNT, WAIT);

    private final Jdbi jdbi;

    @Inject
    HourRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Changes that nobody else is folding right now, locked. */
    List<Long> take(int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM call_hour_delta ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED")
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list());
    }

    /** Adds these changes to the sums, and takes them away. */
    void fold(List<Long> ids) {
        for (String sql : List.of(FOLD, FOLD_WAITS, "DELETE FROM call_hour_delta WHERE id IN (<ids>)"))
            jdbi.useHandle(h -> h.createUpdate(sql).bindList("ids", ids).execute());
    }

    /** How many counts of the hours between the two are not those of the visits: 0, or something is wrong. */
    int differences(Instant from, Instant to) {
        return jdbi.withHandle(h -> h.createQuery(DIFFERENCES)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .one());
    }
}
