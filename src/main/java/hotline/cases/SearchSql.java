package hotline.cases;

import hotline.base.Period;
import hotline.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query for cases that have all the pairs, newest first, as text and values. Pure. Pairs, the unit and a single state
 * are lists in the order of the keys, each in an index of its own; the database begins with the shortest in this slice and
 * looks for its keys in the others. Whatever else is asked stands in {@code case_facets}: no row is read that does not fit.
 */
final class SearchSql {
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    private SearchSql() {}

    /** Rows {@code case_id, due_at} of these cases, but for those that have become secret meanwhile. */
    static QueueSql.Text lines(List<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new QueueSql.Text(
                "SELECT id AS case_id, CAST('9999-12-31' AS DATETIME(6)) AS due_at FROM hotline_case"
                        + " WHERE secret = FALSE AND id IN (" + list + ")",
                Map.of());
    }

    /** Rows {@code id, what}, at most {@code limit}, of the keys in the slice. A secret case is found by nobody. */
    static QueueSql.Text page(
            SearchText.Wanted wanted, QueueFilter filter, Viewer viewer, SearchSlice slice, int limit) {
        SearchSql sql = new SearchSql();
        sql.words(wanted);
        sql.conditions.add("q.secret = FALSE");
        sql.sight(viewer);
        sql.filter(filter);
        sql.values.put("first", slice.first());
        sql.values.put("last", slice.last());
        sql.values.put("limit", limit);
        return new QueueSql.Text(sql.text(), Map.copyOf(sql.values));
    }

    private String text() {
        return "SELECT t.id, c.what FROM (SELECT g0.case_id AS id FROM case_gram g0 " + String.join(" ", lists)
                + " JOIN hotline_case q FORCE INDEX (case_facets) ON q.id = g0.case_id"
                + " WHERE g0.case_id BETWEEN :first AND :last AND " + String.join(" AND ", conditions)
                + " ORDER BY g0.case_id DESC LIMIT :limit) t"
                + " JOIN hotline_case c ON c.id = t.id WHERE c.secret = FALSE ORDER BY t.id DESC";
    }

    private void words(SearchText.Wanted wanted) {
        conditions.add("g0.gram = :g0");
        for (int i = 0; i < wanted.grams().size(); i++) {
            values.put("g" + i, wanted.grams().get(i));
            if (i > 0)
                lists.add("JOIN case_gram g%1$d ON g%1$d.case_id = g0.case_id AND g%1$d.gram = :g%1$d".formatted(i));
        }
    }

    private void sight(Viewer viewer) {
        switch (Sight.of(viewer)) {
            case Sight.All a -> {}
            case Sight.OfUnits u
            when u.units().size() == 1 -> unit("sight", u.units().iterator().next());
            case Sight.OfUnits u -> conditions.add("q.lead_unit IN " + u.list());
            case Sight.Own o -> where("q.opened_by = :sight", "sight", o.person());
        }
    }

    private void filter(QueueFilter f) {
        states(f);
        Long unit = f.unit();
        if (unit != null && unit == QueueFilter.NO_UNIT) conditions.add("q.lead_unit IS NULL");
        else if (unit != null) unit("unit", unit);
        equal("matter", f.matter());
        equal("kind", f.kind());
        equal("urgency", f.urgency());
        equal("channel", f.channel());
        received(f.received());
    }

    private void unit(String name, long unit) {
        lists.add("JOIN hotline_case %1$s FORCE INDEX (case_of_unit) ON %1$s.id = g0.case_id AND %1$s.lead_unit = :%1$s"
                .formatted(name));
        values.put(name, unit);
    }

    private void states(QueueFilter f) {
        if (f.states().isEmpty()) return;
        String names =
                f.states().stream().map(s -> "'" + s.name() + "'").sorted().collect(Collectors.joining(", "));
        if (f.states().size() == 1)
            lists.add("JOIN hotline_case st FORCE INDEX (case_by_state) ON st.id = g0.case_id AND st.state = " + names);
        else conditions.add("q.state IN (" + names + ")");
    }

    private void received(@Nullable Period received) {
        if (received == null) return;
        where("q.opened_at >= :receivedFrom", "receivedFrom", received.from());
        where("q.opened_at < :receivedTo", "receivedTo", received.to());
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null)
            where("q." + column + " = :" + column, column, value instanceof Enum<?> e ? e.name() : value);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
