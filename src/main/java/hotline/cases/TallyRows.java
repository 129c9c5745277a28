package hotline.cases;

import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the kept counters: ordinary cases from the sums, the few secret ones that the viewer is named for one by one. */
@ApplicationScoped
class TallyRows {
    private final Jdbi jdbi;

    @Inject
    TallyRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<State, Long> byState(QueueFilter filter, Viewer viewer) {
        return by("state", filter, viewer).entrySet().stream()
                .collect(Collectors.toMap(
                        e -> State.valueOf(e.getKey()),
                        Map.Entry::getValue,
                        Long::sum,
                        () -> new EnumMap<>(State.class)));
    }

    /** Lead unit {@link QueueFilter#NO_UNIT}: none yet. */
    Map<Long, Long> byUnit(QueueFilter filter, Viewer viewer) {
        return by("COALESCE(lead_unit, 0)", filter, viewer).entrySet().stream()
                .collect(Collectors.toMap(e -> Long.valueOf(e.getKey()), Map.Entry::getValue));
    }

    private Map<String, Long> by(String column, QueueFilter filter, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, Sight.of(viewer), values);
        values.put("me", viewer.actor().id());
        String sql = """
                SELECT k, SUM(n) AS n FROM (
                  SELECT %1$s AS k, n FROM case_tally WHERE secret = FALSE%2$s
                  UNION ALL
                  SELECT %1$s, 1 FROM case_queue WHERE case_id IN (SELECT case_id FROM case_reader WHERE person = :me)%2$s AND secret
                ) t GROUP BY k HAVING SUM(n) > 0""".formatted(column, where);
        return jdbi.withHandle(h -> h.createQuery(sql).bindMap(values).reduceRows(new HashMap<>(), (map, row) -> {
            map.put(row.getColumn("k", String.class), row.getColumn("n", Long.class));
            return map;
        }));
    }

    private static String where(QueueFilter filter, Sight sight, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (!filter.states().isEmpty())
            where.append(filter.states().stream()
                    .map(s -> "'" + s.name() + "'")
                    .collect(Collectors.joining(",", " AND state IN (", ")")));
        if (sight instanceof Sight.OfUnits of)
            where.append(" AND lead_unit IN ").append(of.list());
        if (sight instanceof Sight.Own) where.append(" AND FALSE");
        equal(where, values, "lead_unit", "unit", filter.unit());
        equal(
                where,
                values,
                "kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        equal(
                where,
                values,
                "urgency",
                "urgency",
                filter.urgency() == null ? null : filter.urgency().name());
        equal(
                where,
                values,
                "channel",
                "channel",
                filter.channel() == null ? null : filter.channel().name());
        return where.toString();
    }

    private static void equal(
            StringBuilder where, Map<String, Object> values, String column, String name, @Nullable Object value) {
        if (value == null) return;
        where.append(" AND ").append(column).append(" = :").append(name);
        values.put(name, value);
    }
}
