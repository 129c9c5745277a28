package hotline.sla;

import hotline.sla.CaseClock.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of one clock that is not as its events say.
 *
 * @param number   of the case, {@code null} for a secret one
 * @param field    {@code clock} when the whole row is missing or should not be
 * @param stored   {@code null} for a row that is missing
 * @param computed {@code null} for a row that should not be
 */
public record Difference(
        @Nullable String number,
        ClockKind kind,
        @Nullable Long order,
        Instant startedAt,
        String field,
        @Nullable String stored,
        @Nullable String computed) {

    /** Row by row, field by field. Pure. */
    static List<Difference> of(@Nullable String number, List<CaseClock> stored, List<CaseClock> computed) {
        Map<Key, CaseClock> rows = new LinkedHashMap<>();
        stored.forEach(c -> rows.put(c.key(), c));
        Map<Key, CaseClock> right = new LinkedHashMap<>();
        computed.forEach(c -> right.put(c.key(), c));
        Set<Key> keys = new LinkedHashSet<>(rows.keySet());
        keys.addAll(right.keySet());
        List<Difference> all = new ArrayList<>();
        for (Key key : keys) compare(number, key, rows.get(key), right.get(key), all);
        return all;
    }

    private static void compare(
            @Nullable String number,
            Key key,
            @Nullable CaseClock stored,
            @Nullable CaseClock computed,
            List<Difference> all) {
        Map<String, @Nullable Object> row = fields(stored);
        Map<String, @Nullable Object> right = fields(computed);
        Set<String> names = new LinkedHashSet<>(row.keySet());
        names.addAll(right.keySet());
        if (stored == null || computed == null) names.removeIf(n -> !n.equals("clock"));
        for (String name : names) {
            if (Objects.equals(row.get(name), right.get(name))) continue;
            all.add(new Difference(
                    number,
                    key.kind(),
                    key.order(),
                    key.startedAt(),
                    name,
                    text(row.get(name)),
                    text(right.get(name))));
        }
    }

    private static Map<String, @Nullable Object> fields(@Nullable CaseClock c) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (c == null) return fields;
        fields.put("clock", c.kind());
        fields.put("round", c.round());
        fields.put("ruleSet", c.ruleSet());
        fields.put("originalDueAt", c.originalDueAt());
        fields.put("dueAt", c.dueAt());
        fields.put("stoppedAt", c.stoppedAt());
        fields.put("outcome", c.outcome());
        fields.put("changes", Change.text(c.changes()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
