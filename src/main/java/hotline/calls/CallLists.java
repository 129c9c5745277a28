package hotline.calls;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads visits for lists and pages. */
@ApplicationScoped
class CallLists {
    private static final String ORDER = " ORDER BY v.asked_at DESC, v.id DESC LIMIT :limit";

    private final Jdbi jdbi;
    private final VisitRow mapper;

    @Inject
    CallLists(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.mapper = new VisitRow(vault);
    }

    /** One row more than asked for, to know whether there is another page. */
    List<StoredVisit> find(CallQuery q) {
        Map<String, Object> values = new HashMap<>();
        String where = where(q, values);
        values.put("limit", q.limit() + 1);
        String sql = q.operator() == null
                ? "SELECT v.* FROM call_visit v WHERE " + where + ORDER
                : ofOperator(q.operator(), where, values);
        return jdbi.withHandle(
                h -> h.createQuery(sql).bindMap(values).map(mapper).list());
    }

    private static String where(CallQuery q, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("TRUE");
        add(where, values, " AND v.asked_at >= :from", "from", q.from());
        add(where, values, " AND v.asked_at < :to", "to", q.to());
        add(where, values, " AND v.line = :line", "line", q.line());
        add(where, values, " AND v.skill = :skill", "skill", q.skill());
        add(where, values, " AND v.queue = :queue", "queue", q.queue());
        if (CallQuery.PENDING.equals(q.outcome())) where.append(" AND v.outcome IS NULL");
        else add(where, values, " AND v.outcome = :outcome", "outcome", q.outcome());
        if (q.after() != null) {
            where.append(" AND v.asked_at <= :asked AND (v.asked_at < :asked OR v.id < :id)");
            values.put("asked", q.after().askedAt());
            values.put("id", q.after().id());
        }
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value == null) return;
        where.append(condition);
        values.put(name, value);
    }

    /** Each half reads its own index in the list's order; an OR of the two would read all calls of all operators. */
    private static String ofOperator(String operator, String where, Map<String, Object> values) {
        values.put("operator", operator);
        return """
                SELECT v.* FROM call_visit v JOIN (
                  (SELECT v.id, v.asked_at FROM call_visit v WHERE v.operator = :operator AND %1$s %2$s)
                  UNION
                  (SELECT v.id, v.asked_at FROM call_leg l
                   JOIN call_visit v ON v.unique_id = l.unique_id AND v.server = l.server AND v.ordinal = l.ordinal
                   WHERE l.operator = :operator AND %1$s
                   ORDER BY l.asked_at DESC, v.id DESC LIMIT :limit)
                ) own ON own.id = v.id %2$s""".formatted(where, ORDER);
    }

    Optional<StoredVisit> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM call_visit WHERE id = :id")
                .bind("id", id)
                .map(mapper)
                .findOne());
    }

    /** All visits of the call, first to last. */
    List<StoredVisit> byCall(String uniqueId) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM call_visit WHERE unique_id = :id ORDER BY server, ordinal")
                        .bind("id", uniqueId)
                        .map(mapper)
                        .list());
    }

    List<StoredVisit> byCalls(List<String> uniqueIds) {
        if (uniqueIds.isEmpty()) return List.of();
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM call_visit WHERE unique_id IN (<ids>)")
                .bindList("ids", uniqueIds)
                .map(mapper)
                .list());
    }

    List<StoredVisit> byCaller(byte[] hash, int limit) {
        String sql = "SELECT v.* FROM call_visit v WHERE v.caller_hash = :hash" + ORDER;
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("hash", hash)
                .bind("limit", limit)
                .map(mapper)
                .list());
    }

    boolean tookPart(String login, QueueVisit visit) {
        if (login.equals(visit.operator())) return true;
        String sql = "SELECT COUNT(*) FROM call_leg WHERE unique_id = :id AND server = :server AND operator = :login";
        return jdbi.withHandle(h -> h.createQuery(sql)
                        .bind("id", visit.uniqueId())
                        .bind("server", visit.server())
                        .bind("login", login)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** The public numbers of the cases that calls led to: a view of {@code intake}. */
    Map<String, String> cases(Collection<String> uniqueIds) {
        Map<String, String> cases = new HashMap<>();
        if (uniqueIds.isEmpty()) return cases;
        String sql = "SELECT call_id, case_number FROM call_case WHERE call_id IN (<ids>) AND case_number IS NOT NULL";
        jdbi.useHandle(h -> h.createQuery(sql)
                .bindList("ids", List.copyOf(uniqueIds))
                .map((r, c) -> cases.put(r.getString("call_id"), r.getString("case_number")))
                .list());
        return cases;
    }
}
