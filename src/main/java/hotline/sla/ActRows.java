package hotline.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the system does by itself when the time has come. */
@ApplicationScoped
class ActRows {
    enum What {
        SIGN_IN,
        END_SUSPENSION
    }

    record Row(long order, What what) {}

    private final Jdbi jdbi;

    @Inject
    ActRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void plan(long order, What what, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO clock_act (order_id, act, due_at) VALUES (:order, :act, :at)
                        ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)""")
                .bind("order", order)
                .bind("act", what.name())
                .bind("at", at)
                .execute());
    }

    void now(Handle h, What what, List<Long> orders) {
        if (orders.isEmpty()) return;
        PreparedBatch batch = h.prepareBatch("INSERT IGNORE INTO clock_act VALUES (?, ?, UTC_TIMESTAMP(6))");
        orders.forEach(o -> batch.add(o, what.name()));
        batch.execute();
    }

    /** Takes what is due of these for as long as the lease; nobody else has it meanwhile. In the caller's transaction. */
    List<Row> lease(Set<What> known, int limit, Duration lease) {
        return jdbi.withHandle(h -> {
            List<Row> rows = h.createQuery("""
                            SELECT order_id, act FROM clock_act WHERE due_at <= UTC_TIMESTAMP(6) AND act IN (<known>)
                            ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                    .bindList("known", known.stream().map(What::name).toList())
                    .bind("limit", limit)
                    .map((r, c) -> new Row(r.getLong("order_id"), What.valueOf(r.getString("act"))))
                    .list();
            if (rows.isEmpty()) return rows;
            PreparedBatch later = h.prepareBatch("""
                    UPDATE clock_act SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE order_id = ? AND act = ?""");
            rows.forEach(
                    r -> later.add(lease.toNanos() / 1000, r.order(), r.what().name()));
            later.execute();
            return rows;
        });
    }

    /** Unless it was planned anew for a later time than any lease. */
    void done(Row row, Duration lease) {
        jdbi.useHandle(h -> h.createUpdate("""
                        DELETE FROM clock_act WHERE order_id = :order AND act = :act
                          AND due_at <= UTC_TIMESTAMP(6) + INTERVAL :lease MICROSECOND""")
                .bind("order", row.order())
                .bind("act", row.what().name())
                .bind("lease", lease.toNanos() / 1000)
                .execute());
    }
}
