package hotline.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What comes next of each visit, and when. Only the database's clock decides what is due. */
@ApplicationScoped
class DueRows {
    enum Next {
        ASK,
        SAMPLE,
        /** The reply did not come. */
        SILENCE,
        /** Nobody looked at it again in time. */
        REREVIEW,
        SETTLE
    }

    record Due(long visit, Next act) {}

    private final Jdbi jdbi;

    @Inject
    DueRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void plan(long visit, Next act, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO visit_due (visit, act, due_at) VALUES (:visit, :act, :at)
                        ON DUPLICATE KEY UPDATE act = VALUES(act), due_at = VALUES(due_at)""")
                .bind("visit", visit)
                .bind("act", act.name())
                .bind("at", at)
                .execute());
    }

    /** Whether this is still what was taken: another node may have done it since, or a reply have changed what comes next. */
    boolean isStill(Due due, Duration lease) {
        return jdbi.withHandle(h -> h.createQuery("""
                                SELECT COUNT(*) FROM visit_due WHERE visit = :visit AND act = :act
                                  AND due_at <= UTC_TIMESTAMP(6) + INTERVAL :lease MICROSECOND""")
                        .bind("visit", due.visit)
                        .bind("act", due.act.name())
                        .bind("lease", lease.toNanos() / 1000)
                        .mapTo(Long.class)
                        .one())
                == 1;
    }

    void forget(long visit) {
        jdbi.useHandle(h -> h.execute("DELETE FROM visit_due WHERE visit = ?", visit));
    }

    /** Takes what is due for as long as the lease; nobody else has it meanwhile. In the caller's transaction. */
    List<Due> lease(int limit, Duration lease) {
        return jdbi.withHandle(h -> {
            List<Due> due = h.createQuery("""
                            SELECT visit, act FROM visit_due WHERE due_at <= UTC_TIMESTAMP(6)
                            ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                    .bind("limit", limit)
                    .map((r, c) -> new Due(r.getLong("visit"), Next.valueOf(r.getString("act"))))
                    .list();
            if (due.isEmpty()) return due;
            PreparedBatch later = h.prepareBatch(
                    "UPDATE visit_due SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE visit = ?");
            due.forEach(d -> later.add(lease.toNanos() / 1000, d.visit()));
            later.execute();
            return due;
        });
    }
}
