package hotline.phone;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** SQL of {@code operator_state}: the time of operators. */
final class SpanRows {
    private final Handle h;

    SpanRows(Handle h) {
        this.h = h;
    }

    /** Begins the next span where the open one ends; a clock that was behind does not make it end before it began. */
    void begin(OperatorSession s) {
        end(s.person(), s.since());
        h.createUpdate("""
                        INSERT INTO operator_state (person, from_at, state, reason, call_id, server, extension)
                        SELECT :person, GREATEST(:at, COALESCE(MAX(last.to_at), :at)), :state, :reason, :call, :server, :extension
                        FROM (SELECT to_at FROM operator_state WHERE person = :person
                              ORDER BY from_at DESC, id DESC LIMIT 1) last""")
                .bind("person", s.person())
                .bind("at", s.since())
                .bind("state", s.duty().status().name())
                .bind("reason", s.duty().reason())
                .bind("call", s.duty().call())
                .bind("server", s.server())
                .bind("extension", s.extension())
                .execute();
    }

    void end(long person, Instant at) {
        h.createUpdate("UPDATE operator_state SET to_at = GREATEST(from_at, :at) WHERE open_person = :person")
                .bind("person", person)
                .bind("at", at)
                .execute();
    }

    /** Spans that touch the time, in order. */
    List<Span> of(long person, Instant from, Instant to) {
        return h.createQuery("""
                        SELECT from_at, to_at, state, reason FROM operator_state
                        WHERE person = :person AND from_at < :to AND (to_at > :from OR to_at IS NULL)
                        ORDER BY from_at, id""")
                .bind("person", person)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Span(
                        Objects.requireNonNull(SessionRows.instant(row, "from_at")),
                        SessionRows.instant(row, "to_at"),
                        OperatorStatus.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }
}
