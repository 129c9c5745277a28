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

    /** The new order's key. */
    long send(long caseId, Change.Send send, Actor by, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO case_order (case_id, unit, part, round, state, sent_at, sent_by, signed_at, signed_by)
                        VALUES (:case, :unit, :part, :round, :state, :at, :by, IF(:signed, :at, NULL), IF(:signed, :by, NULL))
                        RETURNING id""")
                .bind("case", caseId)
                .bind("unit", send.unit())
                .bind("part", send.part().name())
                .bind("round", send.round())
                .bind("state", (send.signed() ? OrderState.SIGNED : OrderState.SENT).name())
                .bind("signed", send.signed())
                .bind("at", at)
                .bind("by", by.id())
                .mapTo(Long.class)
                .one());
    }

    void sign(Change.Sign sign, Actor by, Instant at) {
        String what = "state = 'SIGNED', passive = " + sign.passive() + ", signed_at = :at, signed_by = :by";
        update(what, sign.order(), by, at);
    }

    void contact(long order, Actor by, Instant at) {
        update("contacted_at = :at, contacted_by = :by", order, by, at);
    }

    void reply(long order, Actor by, Instant at) {
        update("state = 'REPLIED', replied_at = :at, replied_by = :by", order, by, at);
    }

    void state(long order, OrderState state) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE case_order SET state = :state WHERE id = :id")
                .bind("state", state.name())
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
