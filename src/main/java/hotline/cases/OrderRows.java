package hotline.cases;

import hotline.base.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The table of orders. Written only while the case is locked. */
@ApplicationScoped
class OrderRows {
    private final Jdbi jdbi;

    @Inject
    OrderRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    long send(long caseId, int round, long unit, Actor by, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO case_order (case_id, unit, part, round, state, sent_at, sent_by)
                        VALUES (:case, :unit, 'LEAD', :round, 'SENT', :at, :by) RETURNING id""")
                .bind("case", caseId)
                .bind("unit", unit)
                .bind("round", round)
                .bind("at", at)
                .bind("by", by.id())
                .mapTo(Long.class)
                .one());
    }

    void sign(long order, boolean passive, Actor by, Instant at) {
        update("state = 'SIGNED', passive = " + passive + ", signed_at = :at, signed_by = :by", order, by, at);
    }

    void reply(long order, Actor by, Instant at) {
        update("state = 'REPLIED', replied_at = :at, replied_by = :by", order, by, at);
    }

    /** The reply did not do: the unit has its order again, signed as it was. */
    void sendBack(long order) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE case_order SET state = 'SIGNED' WHERE id = :id")
                .bind("id", order)
                .execute());
    }

    private void update(String what, long order, Actor by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE case_order SET " + what + " WHERE id = :id")
                .bind("at", at)
                .bind("by", by.id())
                .bind("id", order)
                .execute());
    }
}
