package hotline.sla;

import hotline.base.Actor;
import hotline.sla.CaseClock.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of clocks and of their rules. */
@ApplicationScoped
class ClockRows {
    private static final String INSERT = """
            INSERT INTO case_clock (case_id, kind, order_id, supervision, round, rule_set, started_at, original_due_at, due_at,
              stopped_at, outcome, changes) VALUES """;

    private static final String UPDATE = """
             ON DUPLICATE KEY UPDATE round = VALUES(round), rule_set = VALUES(rule_set), due_at = VALUES(due_at),
              original_due_at = VALUES(original_due_at), stopped_at = VALUES(stopped_at), outcome = VALUES(outcome),
              changes = VALUES(changes)
            RETURNING *""";

    private final Jdbi jdbi;

    @Inject
    ClockRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CaseClock> of(long caseId) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM case_clock WHERE case_id = :id ORDER BY started_at, id")
                        .bind("id", caseId)
                        .map(ClockRows::clock)
                        .list());
    }

    Map<Long, List<CaseClock>> ofAll(Collection<Long> cases) {
        record Row(long caseId, CaseClock clock) {}
        return jdbi.withHandle(h -> h
                .createQuery("SELECT * FROM case_clock WHERE case_id IN (<ids>) ORDER BY case_id, started_at, id")
                .bindList("ids", cases)
                .map((r, c) -> new Row(r.getLong("case_id"), clock(r, c)))
                .stream()
                .collect(Collectors.groupingBy(Row::caseId, Collectors.mapping(Row::clock, Collectors.toList()))));
    }

    /** A clock with the case it belongs to. */
    record Owned(long caseId, CaseClock clock) {}

    Map<Long, Owned> byId(Handle h, Collection<Long> ids) {
        return h
                .createQuery("SELECT * FROM case_clock WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map((r, c) -> new Owned(r.getLong("case_id"), clock(r, c)))
                .stream()
                .collect(Collectors.toMap(o -> o.clock().id(), o -> o));
    }

    /** When the case's own total is due, running or stopped by a merge. */
    @Nullable
    Instant totalDue(long caseId) {
        return Recomputed.total(of(caseId));
    }

    /** One statement, whatever started, stopped and moved; the same clocks with their keys. */
    List<CaseClock> save(long caseId, List<CaseClock> clocks) {
        if (clocks.isEmpty()) return List.of();
        String rows = String.join(", ", Collections.nCopies(clocks.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        Map<Key, Long> ids = jdbi.withHandle(h -> {
            Query query = h.createQuery(INSERT + rows + UPDATE);
            int i = 0;
            for (CaseClock c : clocks) i = bind(query, i, caseId, c);
            Map<Key, Long> keys = new HashMap<>();
            query.map(ClockRows::clock).forEach(c -> keys.put(c.key(), c.id()));
            return keys;
        });
        return clocks.stream().map(c -> c.withId(id(ids, c))).toList();
    }

    private static long id(Map<Key, Long> ids, CaseClock clock) {
        Long id = ids.get(clock.key());
        if (id == null) throw new IllegalStateException("not stored: " + clock);
        return id;
    }

    private static int bind(Query query, int first, long caseId, CaseClock c) {
        int i = first;
        query.bind(i++, caseId)
                .bind(i++, c.kind().name())
                .bind(i++, c.order() == null ? 0 : c.order())
                .bind(i++, c.supervision() == null ? 0 : c.supervision())
                .bind(i++, c.round())
                .bind(i++, c.ruleSet())
                .bind(i++, c.startedAt())
                .bind(i++, c.originalDueAt())
                .bind(i++, c.dueAt())
                .bind(i++, c.stoppedAt())
                .bind(i++, c.outcome() == null ? null : c.outcome().name())
                .bind(i++, Change.text(c.changes()));
        return i;
    }

    void delete(List<Long> ids) {
        if (ids.isEmpty()) return;
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM case_clock WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .execute());
    }

    List<RuleBook.Dated> rules() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT * FROM clock_rule").map(ClockRows::rule).list());
    }

    /** A rule with who made it; {@code null} when the service came with it. */
    record Authored(
            RuleBook.Dated rule,
            @Nullable String by,
            @Nullable Instant at) {}

    List<Authored> authored() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM clock_rule")
                .map((r, c) -> new Authored(rule(r, c), r.getString("made_by"), instant(r, "made_at")))
                .list());
    }

    void add(RuleBook.Dated rule, Actor by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO clock_rule (rule_set, clock, valid_from, amount, counting, calendar, made_by, made_at)
                        VALUES (:set, :clock, :from, :amount, :counting, :calendar, :by, :now)""")
                .bind("by", by.login())
                .bind("now", now)
                .bind("set", rule.ruleSet())
                .bind("clock", rule.clock().name())
                .bind("from", rule.validFrom())
                .bind("amount", rule.rule().amount())
                .bind("counting", rule.rule().counting())
                .bind("calendar", rule.calendar())
                .execute());
    }

    private static RuleBook.Dated rule(ResultSet r, Object context) throws SQLException {
        return new RuleBook.Dated(
                r.getString("rule_set"),
                ClockKind.valueOf(r.getString("clock")),
                at(r, "valid_from"),
                r.getString("calendar"),
                Rule.of(r.getString("amount"), r.getString("counting")));
    }

    private static CaseClock clock(ResultSet r, Object context) throws SQLException {
        String outcome = r.getString("outcome");
        return new CaseClock(
                r.getLong("id"),
                ClockKind.valueOf(r.getString("kind")),
                key(r, "order_id"),
                key(r, "supervision"),
                r.getInt("round"),
                r.getString("rule_set"),
                at(r, "started_at"),
                at(r, "original_due_at"),
                at(r, "due_at"),
                instant(r, "stopped_at"),
                outcome == null ? null : ClockOutcome.valueOf(outcome),
                Change.list(r.getString("changes")));
    }

    private static @Nullable Long key(ResultSet r, String column) throws SQLException {
        long key = r.getLong(column);
        return key == 0 ? null : (Long) key;
    }

    private static Instant at(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        return r.getObject(column) == null ? null : at(r, column);
    }
}
