package hotline.cases;

import hotline.base.Actor;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The table of what was asked for. Written only while the case is locked. */
@ApplicationScoped
class RequestRows {
    private static final String INSERT = """
            INSERT INTO case_request (case_id, order_id, kind, round, asked_at, asked_by, asked_login, asked_unit,
              reason, amount, until_at, why, why_sealed)
            VALUES (:case, :order, :kind, :round, :at, :by, :login, :unit, :reason, :amount, :until, :why, :sealed)
            RETURNING id""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    RequestRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** The new request's key. */
    long ask(CaseRow now, Change.Ask ask, Actor by, Instant at) {
        boolean secret = now.standing().secret();
        String why = ask.why();
        return jdbi.withHandle(h -> h.createQuery(INSERT)
                .bind("case", now.id())
                .bind("order", ask.order() == null ? null : (Long) ask.order().id())
                .bind("kind", ask.kind().name())
                .bind("round", now.round())
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .bind("unit", by.unit())
                .bind("reason", ask.reason())
                .bind("amount", ask.amount())
                .bind("until", ask.until())
                .bind("why", secret ? null : why)
                .bind("sealed", secret && why != null ? vault.seal(why) : null)
                .mapTo(Long.class)
                .one());
    }

    void rule(Change.Rule rule, Actor by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE case_request SET ruling = :ruling, ruled_at = :at, ruled_by = :by, ruled_login = :login,
                          until_at = COALESCE(:until, until_at), amount = COALESCE(:amount, amount) WHERE id = :id""")
                .bind("ruling", rule.ruling().name())
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .bind("until", rule.until())
                .bind("amount", rule.amount())
                .bind("id", rule.request())
                .execute());
    }

    void endSuspension(long request, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE case_request SET ended_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", request)
                .execute());
    }

    List<Request> of(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM case_request WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .map((r, c) -> request(r))
                .list());
    }

    /** By case; no round trip when there is nothing to ask for. */
    Map<Long, List<Request>> of(List<Long> cases) {
        if (cases.isEmpty()) return Map.of();
        return jdbi.withHandle(h -> h
                .createQuery("SELECT * FROM case_request WHERE case_id IN (<ids>) ORDER BY id")
                .bindList("ids", cases)
                .map((r, c) -> Map.entry(r.getLong("case_id"), request(r)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    static Request request(ResultSet r) throws SQLException {
        return new Request(
                r.getLong("id"),
                Asked.valueOf(r.getString("kind")),
                Columns.key(r, "order_id"),
                r.getLong("asked_by"),
                Columns.key(r, "asked_unit"),
                r.getString("reason"),
                r.getString("amount"),
                Columns.instant(r, "until_at"),
                Ruling.valueOf(r.getString("ruling")),
                r.getObject("ended_at") != null);
    }
}
