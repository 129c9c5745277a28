package hotline.cases;

import hotline.web.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query for cases that may be about the same thing, as text and values. Pure. Every branch is the newest few of one
 * index range, so that its cost does not grow with the number of cases; those met by most branches are read.
 */
final class DuplicateSql {
    /** Of so many pairs of the text, and of the address, at most. */
    private static final int WORDS = 20;

    private static final int ADDRESS = 8;

    /** Cases into which another one may be merged. */
    private static final String OPEN = Arrays.stream(State.values())
            .filter(State::isAtWork)
            .map(s -> "'" + s.name() + "'")
            .collect(Collectors.joining(", "));

    private final Map<String, Object> values = new HashMap<>();
    private final List<String> branches = new ArrayList<>();

    private DuplicateSql() {}

    /** Rows of {@code hotline_case}, at most 100; {@code null} when nothing is known to look for. */
    static QueueSql.@Nullable Text candidates(Likeness.Sketch typed, Viewer viewer) {
        DuplicateSql sql = new DuplicateSql();
        sql.grams("w", spread(typed.words(), WORDS));
        sql.grams("p", spread(typed.place(), ADDRESS));
        if (typed.matter() != null)
            sql.branch(
                    "SELECT case_id, 4 FROM case_queue WHERE matter = :matter ORDER BY case_id DESC LIMIT 40",
                    "matter",
                    typed.matter());
        if (typed.citizen() != null)
            sql.branch(
                    "SELECT id, 4 FROM hotline_case WHERE citizen = :citizen ORDER BY id DESC LIMIT 20",
                    "citizen",
                    typed.citizen());
        return sql.branches.isEmpty() ? null : new QueueSql.Text(sql.text(viewer), Map.copyOf(sql.values));
    }

    private String text(Viewer viewer) {
        String sight = sight(viewer);
        return "SELECT c.* FROM (SELECT u.case_id, SUM(u.n) AS n FROM (SELECT 0 AS case_id, 0 AS n UNION ALL "
                + String.join(" UNION ALL ", branches)
                + ") u JOIN case_queue q ON q.case_id = u.case_id WHERE q.secret = FALSE AND q.state IN (" + OPEN + ")"
                + sight + " GROUP BY u.case_id ORDER BY n DESC, u.case_id DESC LIMIT 100) k"
                + " JOIN hotline_case c ON c.id = k.case_id WHERE c.secret = FALSE";
    }

    private String sight(Viewer viewer) {
        return switch (Sight.of(viewer)) {
            case Sight.All a -> "";
            case Sight.OfUnits u -> " AND q.lead_unit IN " + u.list();
            case Sight.Own o -> only("opened_by", o.person());
        };
    }

    private String only(String column, long key) {
        values.put("sight", key);
        return " AND q." + column + " = :sight";
    }

    private void grams(String prefix, Collection<Long> grams) {
        int i = 0;
        for (Long gram : grams) {
            String name = prefix + i++;
            branch(
                    "SELECT case_id, 1 FROM case_gram WHERE gram = :" + name + " ORDER BY case_id DESC LIMIT 120",
                    name,
                    gram);
        }
    }

    private void branch(String sql, String name, Object value) {
        branches.add("(" + sql + ")");
        values.put(name, value);
    }

    /** So many of them, evenly. */
    private static List<Long> spread(Set<Long> grams, int most) {
        List<Long> all = grams.stream().sorted().toList();
        if (all.size() <= most) return all;
        List<Long> some = new ArrayList<>();
        for (int i = 0; i < most; i++) some.add(all.get(i * all.size() / most));
        return some;
    }
}
