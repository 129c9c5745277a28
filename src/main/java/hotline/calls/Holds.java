package hotline.calls;

import hotline.audit.Audit;
import hotline.base.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Recordings that are kept however old they are: a court asks for them, or their case is not over. */
@ApplicationScoped
class Holds {
    private static final String HELD = "SELECT call_id FROM recording_hold WHERE call_id IN (<calls>)";
    private static final String OPEN = "SELECT call_id FROM call_hearing WHERE call_id IN (<calls>) AND NOT case_over";

    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Holds(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** Twice is the same as once; the later reason stands. */
    @Transactional
    void hold(String call, String reason, Actor by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO recording_hold VALUES (:call, :reason, :at, :login)
                        ON DUPLICATE KEY UPDATE reason = VALUES(reason)""")
                .bind("call", call)
                .bind("reason", reason)
                .bind("at", Instant.now(clock).truncatedTo(ChronoUnit.MICROS))
                .bind("login", by.login())
                .execute());
        audit.record(by, "recording-held", "call:" + VisitRow.cut(call, 90), null);
    }

    @Transactional
    void lift(String call, Actor by) {
        int lifted = jdbi.withHandle(h -> h.createUpdate("DELETE FROM recording_hold WHERE call_id = :call")
                .bind("call", call)
                .execute());
        if (lifted == 1) audit.record(by, "recording-let-go", "call:" + VisitRow.cut(call, 90), null);
    }

    /** Those of them that must stay. */
    @Transactional
    Set<String> among(Collection<String> calls) {
        Set<String> held = new HashSet<>();
        if (calls.isEmpty()) return held;
        for (String sql : List.of(HELD, OPEN))
            held.addAll(jdbi.withHandle(h -> h.createQuery(sql)
                    .bindList("calls", List.copyOf(calls))
                    .mapTo(String.class)
                    .list()));
        return held;
    }
}
