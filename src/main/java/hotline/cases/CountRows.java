package hotline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The counters of the queue: exact at every moment and without a row that all writers queue for. Each move adds a row or
 * two of its own; {@link CounterFold} sums them up. The view {@code case_tally} is both together.
 */
@ApplicationScoped
class CountRows {
    private static final String VALUES =
            "(state, lead_unit, kind, urgency, channel, secret, n) VALUES (:state, :unit, :kind, :urgency, :channel, :secret, :n)";

    private final Jdbi jdbi;

    @Inject
    CountRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Collection<Tally> changes) {
        if (!changes.isEmpty()) jdbi.useHandle(h -> write(h, "INSERT INTO case_delta " + VALUES, changes));
    }

    /** Adds to the sums; in one order for all nodes, so that they wait for each other and never deadlock. */
    void fold(Collection<Tally> sums) {
        jdbi.useHandle(
                h -> write(h, "INSERT INTO case_count " + VALUES + " ON DUPLICATE KEY UPDATE n = n + VALUES(n)", sums));
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

    private static void write(Handle h, String sql, Collection<Tally> tallies) {
        var batch = h.prepareBatch(sql);
        for (Tally t : tallies) {
            batch.bind("state", t.state())
                    .bind("unit", t.leadUnit())
                    .bind("kind", t.kind())
                    .bind("urgency", t.urgency())
                    .bind("channel", t.channel())
                    .bind("secret", t.secret())
                    .bind("n", t.n())
                    .add();
        }
        batch.execute();
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
