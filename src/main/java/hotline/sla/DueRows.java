package hotline.sla;

import hotline.sla.LevelRules.Next;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** What is to be said next about each running clock, and what was said. Only the database's clock decides what is due. */
@ApplicationScoped
class DueRows {
    private static final String TAKE = """
            SELECT clock_id, level, due_at FROM clock_due WHERE due_at <= UTC_TIMESTAMP(6)
            ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""";

    private final Jdbi jdbi;

    @Inject
    DueRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Due(long clock, Level level, Instant at) {}

    void plan(Map<Long, Next> next) {
        if (!next.isEmpty()) jdbi.useHandle(h -> plan(h, next));
    }

    void forget(Collection<Long> clocks) {
        if (!clocks.isEmpty()) jdbi.useHandle(h -> forget(h, clocks));
    }

    /** Locks what is due and nobody else has; the earliest first. */
    List<Due> take(Handle h, int limit) {
        return h.createQuery(TAKE)
                .bind("limit", limit)
                .map((r, c) -> new Due(
                        r.getLong("clock_id"),
                        Level.valueOf(r.getString("level")),
                        r.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /** A level that was said before stays said: the unique key passes it over. */
    void fired(Handle h, List<Due> due, Map<Long, ClockRows.Owned> clocks) {
        String rows = String.join(", ", Collections.nCopies(due.size(), "(?, ?, ?, ?, UTC_TIMESTAMP(6))"));
        Update update = h.createUpdate(
                "INSERT IGNORE INTO clock_escalation (clock_id, level, case_id, due_at, fired_at) VALUES " + rows);
        int i = 0;
        for (Due d : due) {
            update.bind(i++, d.clock())
                    .bind(i++, d.level().name())
                    .bind(i++, caseOf(d, clocks))
                    .bind(i++, d.at());
        }
        update.execute();
    }

    private static long caseOf(Due due, Map<Long, ClockRows.Owned> clocks) {
        ClockRows.Owned owned = clocks.get(due.clock());
        return owned == null ? 0 : owned.caseId();
    }

    void plan(Handle h, Map<Long, Next> next) {
        if (next.isEmpty()) return;
        String rows = String.join(", ", Collections.nCopies(next.size(), "(?, ?, ?)"));
        Update update = h.createUpdate("INSERT INTO clock_due (clock_id, level, due_at) VALUES " + rows
                + " ON DUPLICATE KEY UPDATE level = VALUES(level), due_at = VALUES(due_at)");
        int i = 0;
        for (Map.Entry<Long, Next> e : next.entrySet()) {
            update.bind(i++, e.getKey())
                    .bind(i++, e.getValue().level().name())
                    .bind(i++, e.getValue().at());
        }
        update.execute();
    }

    void forget(Handle h, Collection<Long> clocks) {
        if (clocks.isEmpty()) return;
        h.createUpdate("DELETE FROM clock_due WHERE clock_id IN (<ids>)")
                .bindList("ids", clocks)
                .execute();
    }

    /** Clocks that were overdue some seconds ago and whose escalation at the deadline is missing; at most 1000. */
    long missing(int seconds) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT COUNT(*) FROM (
                          SELECT 1 FROM case_clock k LEFT JOIN clock_escalation e ON e.clock_id = k.id AND e.level = 'DUE'
                          WHERE k.stopped_at IS NULL AND k.due_at < UTC_TIMESTAMP(6) - INTERVAL :s SECOND
                            AND e.clock_id IS NULL LIMIT 1000) m""").bind("s", seconds).mapTo(Long.class).one());
    }
}
