package hotline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * The counters of the queue: exact at every moment and without a row that all writers queue for. Each move adds a row or
 * two of its own; {@link CounterFold} sums them up. The view {@code case_tally} is both together.
 */
@ApplicationScoped
class CountRows {
    private static final String VALUES = " (state, lead_unit, kind, urgency, channel, secret, n) VALUES ";

    private final Jdbi jdbi;

    @Inject
    CountRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Collection<Tally> changes) {
        if (changes.isEmpty()) return;
        jdbi.useHandle(h -> write(h, "INSERT INTO case_delta", changes, ""));
    }

    /** Adds to the sums; in one order for all nodes, so that they wait for each other and never deadlock. */
    void fold(Collection<Tally> sums) {
        if (sums.isEmpty()) return;
        jdbi.useHandle(h -> write(h, "INSERT INTO case_count", sums, " ON DUPLICATE KEY UPDATE n = n + VALUES(n)"));
    }

    record Delta(long id, Tally tally) {}

    /** Changes that nobody else is folding right now, locked. */
    List<Delta> take(int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM case_delta ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED")
                        .bind("limit", limit)
                        .map(CountRows::delta)
                        .list());
    }

    void delete(List<Long> ids) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM case_delta WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .execute());
    }

    /** One statement for all rows: one round trip. */
    private static void write(Handle h, String start, Collection<Tally> tallies, String end) {
        String rows = String.join(", ", Collections.nCopies(tallies.size(), "(?, ?, ?, ?, ?, ?, ?)"));
        Update update = h.createUpdate(start + VALUES + rows + end);
        int i = 0;
        for (Tally t : tallies) {
            update.bind(i++, t.state())
                    .bind(i++, t.leadUnit())
                    .bind(i++, t.kind())
                    .bind(i++, t.urgency())
                    .bind(i++, t.channel())
                    .bind(i++, t.secret())
                    .bind(i++, t.n());
        }
        update.execute();
    }

    private static Delta delta(ResultSet r, Object context) throws SQLException {
        Tally tally = new Tally(
                r.getString("state"),
                r.getLong("lead_unit"),
                r.getString("kind"),
                r.getString("urgency"),
                r.getString("channel"),
                r.getBoolean("secret"),
                r.getLong("n"));
        return new Delta(r.getLong("id"), tally);
    }
}
