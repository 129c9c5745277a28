package hotline.calls;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * The door for who may hear a call besides those of the telephone: a release lets the unit of one order listen. Who may
 * release is asked by those who know the case. Reads views of {@code cases} and {@code intake}.
 */
@ApplicationScoped
public class Hearings {
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Hearings(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** That an order's unit may hear a call. */
    public record Released(String call, long order, Instant at, String by) {}

    /** Twice is the same as once. 409 {@code order-not-held} for an order that is over, or of another case than the call's. */
    @Transactional
    public void release(String call, long order, Actor by) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        if (!isOf(call, order))
            throw Refusal.conflict("order-not-held", "The order is not one of this call's case any more", Map.of());
        int added = jdbi.withHandle(
                h -> h.createUpdate("INSERT IGNORE INTO call_release VALUES (:call, :order, :at, :login)")
                        .bind("call", call)
                        .bind("order", order)
                        .bind("at", now)
                        .bind("login", by.login())
                        .execute());
        if (added == 1) audit.record(by, "recording-released", "call:" + VisitRow.cut(call, 90), "order:" + order);
    }

    @Transactional
    public void withdraw(String call, long order, Actor by) {
        int taken = jdbi.withHandle(
                h -> h.createUpdate("DELETE FROM call_release WHERE call_id = :call AND order_id = :order")
                        .bind("call", call)
                        .bind("order", order)
                        .execute());
        if (taken == 1) audit.record(by, "recording-withheld", "call:" + VisitRow.cut(call, 90), "order:" + order);
    }

    /** Of these calls, the oldest first. */
    @Transactional
    public List<Released> of(Collection<String> calls) {
        if (calls.isEmpty()) return List.of();
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM call_release WHERE call_id IN (<calls>) ORDER BY released_at, order_id")
                .bindList("calls", List.copyOf(calls))
                .map((r, c) -> new Released(
                        r.getString("call_id"),
                        r.getLong("order_id"),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "released_at", c),
                        r.getString("released_login")))
                .list());
    }

    Hearing of(String call, Actor who) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT k.secret,
                          EXISTS (SELECT 1 FROM case_named n WHERE n.case_id = k.case_id AND n.person = :person) AS named,
                          EXISTS (SELECT 1 FROM call_release r JOIN case_share s ON s.order_id = r.order_id
                            WHERE r.call_id = :call AND s.case_id = k.case_id AND s.unit = :unit AND s.held) AS released
                        FROM call_hearing k WHERE k.call_id = :call""")
                .bind("call", call)
                .bind("person", who.id())
                .bind("unit", who.unit())
                .map((r, c) -> new Hearing(r.getBoolean("secret"), r.getBoolean("named"), r.getBoolean("released")))
                .findOne()
                .orElse(Hearing.NONE));
    }

    private boolean isOf(String call, long order) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM call_hearing k JOIN case_share s ON s.case_id = k.case_id
                        WHERE k.call_id = :call AND s.order_id = :order AND s.held""")
                        .bind("call", call)
                        .bind("order", order)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
