package hotline.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of clocks and of their rules. */
@ApplicationScoped
class ClockRows {
    private static final String INSERT =
            "INSERT INTO case_clock (case_id, kind, round, started_at, due_at, stopped_at, outcome) VALUES ";
    private static final String UPDATE =
            " ON DUPLICATE KEY UPDATE stopped_at = VALUES(stopped_at), outcome = VALUES(outcome)";

    private final Jdbi jdbi;

    @Inject
    ClockRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CaseClock> of(long caseId) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM case_clock WHERE case_id = :id ORDER BY started_at, id")
                        .bind("id", caseId)
                        .map(ClockRows::clock)
                        .list());
    }

    /** One statement, whatever started and stopped. A due time is written once and never changed. */
    void save(long caseId, List<CaseClock> clocks) {
        if (clocks.isEmpty()) return;
        String rows = String.join(", ", Collections.nCopies(clocks.size(), "(?, ?, ?, ?, ?, ?, ?)"));
        jdbi.useHandle(h -> {
            Update update = h.createUpdate(INSERT + rows + UPDATE);
            int i = 0;
            for (CaseClock c : clocks) {
                update.bind(i++, caseId)
                        .bind(i++, c.kind().name())
                        .bind(i++, c.round())
                        .bind(i++, c.startedAt())
                        .bind(i++, c.dueAt())
                        .bind(i++, c.stoppedAt())
                        .bind(i++, c.outcome() == null ? null : c.outcome().name());
            }
            update.execute();
        });
    }

    List<RuleBook.Dated> rules() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT * FROM clock_rule").map(ClockRows::rule).list());
    }

    private static RuleBook.Dated rule(ResultSet r, Object context) throws SQLException {
        return new RuleBook.Dated(
                r.getString("rule_set"),
                ClockKind.valueOf(r.getString("clock")),
                at(r, "valid_from"),
                Rule.of(r.getString("amount"), r.getString("counting")));
    }

    private static CaseClock clock(ResultSet r, Object context) throws SQLException {
        String outcome = r.getString("outcome");
        return new CaseClock(
                ClockKind.valueOf(r.getString("kind")),
                r.getInt("round"),
                at(r, "started_at"),
                at(r, "due_at"),
                instant(r, "stopped_at"),
                outcome == null ? null : ClockOutcome.valueOf(outcome));
    }

    private static Instant at(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        return r.getObject(column) == null ? null : at(r, column);
    }
}
