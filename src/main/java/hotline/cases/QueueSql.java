package hotline.cases;

import hotline.base.Period;
import hotline.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query for one page or one count of the queue, as text and values. Pure. A page is found in an index alone; several
 * states, and the two halves of "mine", are a branch each, so that every branch is read in its index's order and stops early.
 */
final class QueueSql {
    private final Map<String, Object> values = new HashMap<>();
    private final QueueFilter filter;
    private final Viewer viewer;
    private final String source;

    private QueueSql(QueueFilter filter, Viewer viewer, Instant now) {
        this.filter = filter;
        this.viewer = viewer;
        this.source = filter.isBeyondQueue() ? "case_any" : "case_queue";
        values.put("me", viewer.actor().id());
        values.put("now", now);
    }

    record Text(String sql, Map<String, Object> values) {}

    /** Rows {@code case_id, due_at}, at most {@code limit}. */
    static Text page(
            QueueFilter filter, Viewer viewer, QueueOrder order, @Nullable QueueCursor after, int limit, Instant now) {
        QueueSql query = new QueueSql(filter, viewer, now);
        query.values.put("limit", limit);
        String tail = " ORDER BY " + order.columns() + " LIMIT :limit";
        List<String> branches = query.branches(after == null ? "" : " AND " + order.behind());
        if (after != null) {
            query.values.put("afterDue", after.due());
            query.values.put("afterId", after.id());
        }
        if (branches.size() == 1) return query.text(branches.getFirst() + tail);
        String all = String.join(
                " UNION ", branches.stream().map(b -> "(" + b + tail + ")").toList());
        return query.text("SELECT case_id, due_at FROM (" + all + ") u" + tail);
    }

    /** One number. */
    static Text count(QueueFilter filter, Viewer viewer, Instant now) {
        QueueSql query = new QueueSql(filter, viewer, now);
        return query.text("SELECT COUNT(*) FROM (" + String.join(" UNION ", query.branches("")) + ") u");
    }

    /** Rows {@code unit, n}: a count each, so that each is read in the unit's own index and no further than asked for. */
    static Text countByUnit(QueueFilter filter, Collection<Long> units, Viewer viewer, Instant now) {
        QueueSql query = new QueueSql(filter, viewer, now);
        String where = " FROM " + query.source + " q WHERE " + String.join(" AND ", query.common());
        return query.text(units.stream()
                .filter(u -> !(Sight.of(viewer) instanceof Sight.OfUnits of) || of.is(u))
                .map(u -> "SELECT " + u + " AS unit, COUNT(*) AS n" + where + " AND " + led(String.valueOf(u)))
                .collect(Collectors.joining(" UNION ALL ")));
    }

    private static String led(String unit) {
        return unit.equals(String.valueOf(QueueFilter.NO_UNIT)) ? "q.lead_unit IS NULL" : "q.lead_unit = " + unit;
    }

    private Text text(String sql) {
        return new Text(sql, Map.copyOf(values));
    }

    private List<String> branches(String more) {
        String start = "SELECT q.case_id, q.due_at FROM " + source + " q WHERE " + String.join(" AND ", common());
        List<String> branches = new ArrayList<>();
        for (String unit : units()) {
            for (String state : states()) {
                for (String mine : mine()) branches.add(start + unit + state + mine + more);
            }
        }
        return branches;
    }

    /** A branch for each unit that is seen: few see more than one, and nobody sees many and not all. */
    private List<String> units() {
        if (!(Sight.of(viewer) instanceof Sight.OfUnits of)) return List.of("");
        return of.units().stream()
                .sorted()
                .map(unit -> " AND q.lead_unit = " + unit)
                .toList();
    }

    private List<String> states() {
        return filter.states().isEmpty()
                ? List.of("")
                : filter.states().stream()
                        .sorted()
                        .map(s -> " AND q.state = '" + s.name() + "'")
                        .toList();
    }

    private List<String> mine() {
        if (!filter.mine()) return List.of("");
        return List.of(
                " AND q.opened_by = :me",
                " AND q.case_id IN (SELECT id FROM hotline_case WHERE claim_person = :me AND claim_until > :now)");
    }

    private List<String> common() {
        List<String> all = new ArrayList<>();
        all.add("(q.secret = FALSE OR q.case_id IN (SELECT case_id FROM case_reader WHERE person = :me))");
        switch (Sight.of(viewer)) {
            case Sight.All a -> {}
            case Sight.OfUnits u -> {}
            case Sight.Own o -> all.add("q.opened_by = :me");
        }
        Long unit = filter.unit();
        if (unit != null && unit == QueueFilter.NO_UNIT) all.add("q.lead_unit IS NULL");
        else equal(all, "lead_unit", "unit", unit);
        equal(all, "matter", "matter", filter.matter());
        citizen(all);
        equal(all, "kind", "kind", name(filter.kind()));
        equal(all, "urgency", "urgency", name(filter.urgency()));
        equal(all, "channel", "channel", name(filter.channel()));
        CaseNumber number = filter.number();
        equal(all, "number", "number", number == null ? null : number.symbols());
        Period received = filter.received();
        if (received != null) {
            all.add("EXISTS (SELECT 1 FROM hotline_case t FORCE INDEX (case_facets) WHERE t.id = q.case_id"
                    + " AND t.opened_at >= :receivedFrom AND t.opened_at < :receivedTo)");
            values.put("receivedFrom", received.from());
            values.put("receivedTo", received.to());
        }
        Instant from = filter.dueFrom();
        if (from != null) {
            all.add("q.due_at >= :dueFrom");
            values.put("dueFrom", from);
        }
        Instant due = filter.dueBefore();
        if (due != null) {
            all.add("q.due_at < :dueBefore");
            values.put("dueBefore", due);
        }
        return all;
    }

    /** Keys are ours: they stand in the text. */
    private void citizen(List<String> conditions) {
        List<Long> keys = filter.citizen();
        if (keys == null) return;
        conditions.add("q.citizen IN (" + keys.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
    }

    private void equal(List<String> conditions, String column, String name, @Nullable Object value) {
        if (value == null) return;
        conditions.add("q." + column + " = :" + name);
        values.put(name, value);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
