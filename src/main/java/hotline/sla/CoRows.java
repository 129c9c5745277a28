package hotline.sla;

import hotline.cases.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The places of open co-orders in their units' inboxes. When they are due, and whether they are secret, follows the case's own
 * place in the same statement ({@link QueueRows}); here is what happens to the orders themselves.
 */
@ApplicationScoped
class CoRows {
    private static final String COLUMNS = "order_id, case_id, unit, state, at_work, due_at, secret";

    private static final String PUT = "INSERT INTO queue_co (" + COLUMNS + ") SELECT " + COLUMNS
            + " FROM queue_co_right WHERE case_id IN (<cases>) ON DUPLICATE KEY UPDATE unit = VALUES(unit), state = VALUES(state),"
            + " at_work = VALUES(at_work), due_at = VALUES(due_at), secret = VALUES(secret)";

    /** Rows that are not as they must be, or should not be, or are missing. */
    private static final String WRONG = """
            SELECT case_id FROM queue_co c WHERE case_id IN (<cases>) AND NOT EXISTS (SELECT 1 FROM queue_co_right r
              WHERE r.order_id = c.order_id AND r.case_id = c.case_id AND r.unit = c.unit AND r.state = c.state
              AND r.at_work = c.at_work AND r.due_at = c.due_at AND r.secret = c.secret)
            UNION SELECT case_id FROM queue_co_right r WHERE case_id IN (<cases>)
              AND NOT EXISTS (SELECT 1 FROM queue_co c WHERE c.order_id = r.order_id)""";

    private final Jdbi jdbi;

    @Inject
    CoRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** After a case's own place was written. An act on the lead moves the case and is nothing here; most events are not. */
    void follow(CaseEvent event) {
        switch (event.what()) {
            case CaseEvent.CoOrdered c -> put(List.of(event.caseId()));
            case CaseEvent.Unmerged u -> put(List.of(event.caseId()));
            case CaseEvent.SignedIn s
            when stays(event) -> one("UPDATE queue_co SET state = 'SIGNED' WHERE order_id = :order", s.order());
            case CaseEvent.Replied r when stays(event) -> gone(r.order());
            case CaseEvent.Withdrawn w -> gone(w.order());
            case CaseEvent.ReturnAccepted r -> gone(r.order());
            default -> {}
        }
    }

    private static boolean stays(CaseEvent event) {
        return event.before() != null && event.before().state() == event.after().state();
    }

    private void gone(long order) {
        one("DELETE FROM queue_co WHERE order_id = :order", order);
    }

    private void one(String sql, long order) {
        jdbi.useHandle(h -> h.createUpdate(sql).bind("order", order).execute());
    }

    /** Those of cases whose orders and places are written. */
    void put(Collection<Long> cases) {
        if (!cases.isEmpty()) jdbi.useHandle(h -> put(h, cases));
    }

    private static void put(Handle h, Collection<Long> cases) {
        h.createUpdate(PUT).bindList("cases", cases).execute();
    }

    /** Which of these cases have places that are not as the orders say. */
    List<Long> wrong(Collection<Long> cases) {
        if (cases.isEmpty()) return List.of();
        return jdbi.withHandle(h ->
                h.createQuery(WRONG).bindList("cases", cases).mapTo(Long.class).list());
    }

    void repair(Collection<Long> cases) {
        if (cases.isEmpty()) return;
        jdbi.useHandle(h -> {
            h.createUpdate("DELETE FROM queue_co WHERE case_id IN (<cases>)")
                    .bindList("cases", cases)
                    .execute();
            put(h, cases);
        });
    }
}
