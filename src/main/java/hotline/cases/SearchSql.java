package hotline.cases;

import hotline.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query for cases that have all the pairs, newest first, as text and values. Pure. The pairs are met in the order of
 * their key, which is that of receipt, so it stops when there are enough.
 */
final class SearchSql {
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private SearchSql() {}

    /** Rows {@code case_id, due_at} of these cases, but for those that have become secret meanwhile. */
    static QueueSql.Text lines(List<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new QueueSql.Text(
                "SELECT id AS case_id, CAST('9999-12-31' AS DATETIME(6)) AS due_at FROM hotline_case"
                        + " WHERE secret = FALSE AND id IN (" + list + ")",
                Map.of());
    }

    /** Rows {@code id, what}, at most {@code limit}. A secret case is found by nobody. */
    static QueueSql.Text page(
            SearchText.Wanted wanted, QueueFilter filter, Viewer viewer, @Nullable Long before, int limit) {
        SearchSql sql = new SearchSql();
        sql.conditions.add("q.secret = FALSE");
        sql.words(wanted);
        sql.sight(viewer);
        sql.filter(filter);
        if (before != null) sql.where("g0.case_id < :before", "before", before);
        sql.values.put("limit", limit);
        return new QueueSql.Text(sql.text(wanted.grams().size()), Map.copyOf(sql.values));
    }

    private String text(int pairs) {
        StringBuilder from = new StringBuilder("case_gram g0");
        for (int i = 1; i < pairs; i++)
            from.append(" JOIN case_gram g%1$d ON g%1$d.case_id = g0.case_id AND g%1$d.gram = :g%1$d".formatted(i));
        return "SELECT q.id, q.what FROM " + from
                + " JOIN hotline_case q ON q.id = g0.case_id WHERE " + String.join(" AND ", conditions)
                + " ORDER BY g0.case_id DESC LIMIT :limit";
    }

    private void words(SearchText.Wanted wanted) {
        conditions.add("g0.gram = :g0");
        for (int i = 0; i < wanted.grams().size(); i++)
            values.put("g" + i, wanted.grams().get(i));
    }

    private void sight(Viewer viewer) {
        switch (Sight.of(viewer)) {
            case Sight.All a -> {}
            case Sight.OfUnits u -> conditions.add("q.lead_unit IN " + u.list());
            case Sight.Own o -> where("q.opened_by = :sight", "sight", o.person());
        }
    }

    private void filter(QueueFilter f) {
        if (!f.states().isEmpty())
            conditions.add(f.states().stream()
                    .map(s -> "'" + s.name() + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", "q.state IN (", ")")));
        equal("lead_unit", f.unit());
        equal("matter", f.matter());
        equal("kind", f.kind());
        equal("urgency", f.urgency());
        equal("channel", f.channel());
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
