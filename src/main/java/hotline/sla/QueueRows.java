package hotline.sla;

import hotline.cases.CaseEvent;
import hotline.cases.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The places in the queue. Those of the case's open co-orders, if it has any, move with it in the same statement. */
@ApplicationScoped
class QueueRows {
    /** Cases without a running clock stand behind all others; the column's default. */
    static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private final Jdbi jdbi;

    @Inject
    QueueRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(CaseEvent event, @Nullable CaseClock due) {
        write("""
                INSERT INTO queue_entry (case_id, due_at, clock, state, lead_unit, kind, urgency, channel, matter, secret, opened_by)
                VALUES (:case, :due, :clock, :state, :unit, :kind, :urgency, :channel, :matter, :secret, :opener)""", event, due);
    }

    void update(CaseEvent event, @Nullable CaseClock due) {
        write("""
                UPDATE queue_entry q LEFT JOIN queue_co c ON c.case_id = q.case_id
                SET q.due_at = :due, q.clock = :clock, q.state = :state, q.lead_unit = :unit, q.kind = :kind,
                  q.urgency = :urgency, q.channel = :channel, q.matter = :matter, q.secret = :secret, q.opened_by = :opener,
                  c.due_at = :due, c.secret = :secret, c.at_work = :state IN ('DISPATCHED', 'HANDLING')
                WHERE q.case_id = :case""", event, due);
    }

    /** Only the place, of a case that has one. */
    void due(long caseId, @Nullable CaseClock due) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE queue_entry q LEFT JOIN queue_co c ON c.case_id = q.case_id
                        SET q.due_at = :due, q.clock = :clock, c.due_at = :due WHERE q.case_id = :id""")
                .bind("due", due == null ? NO_DUE : due.dueAt())
                .bind("clock", due == null ? null : due.kind().name())
                .bind("id", caseId)
                .execute());
    }

    void delete(long caseId) {
        jdbi.useHandle(h -> h.createUpdate(
                        "DELETE q, c FROM queue_entry q LEFT JOIN queue_co c ON c.case_id = q.case_id WHERE q.case_id = :id")
                .bind("id", caseId)
                .execute());
    }

    private void write(String sql, CaseEvent event, @Nullable CaseClock due) {
        jdbi.useHandle(h -> bind(h.createUpdate(sql), event, due).execute());
    }

    private static Update bind(Update update, CaseEvent event, @Nullable CaseClock due) {
        Standing s = event.after();
        return update.bind("case", event.caseId())
                .bind("due", due == null ? NO_DUE : due.dueAt())
                .bind("clock", due == null ? null : due.kind().name())
                .bind("state", s.state().name())
                .bind("unit", s.leadUnit())
                .bind("kind", s.kind().name())
                .bind("urgency", s.urgency().name())
                .bind("channel", s.channel().name())
                .bind("matter", s.matter())
                .bind("secret", s.secret())
                .bind("opener", s.openedBy());
    }
}
