package hotline.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit, a matter or an area as administrators see it.
 *
 * @param revision how often it was changed; a form names the one it was filled in from
 * @param fields   by {@link Field#word}, in the thing's order; what is empty is absent
 */
public record Entry(String code, int revision, Map<String, String> fields) {
    /** One field, before and after; {@code null} is empty. */
    public record Difference(
            String field, @Nullable String was, @Nullable String became) {}

    /** Empty for what is absent. */
    public String text(Field field) {
        return fields.getOrDefault(field.word(), "");
    }

    public boolean isClosed() {
        return fields.containsKey(Field.CLOSED_FROM.word());
    }

    /** What differs, in the thing's order. Pure. */
    static List<Difference> differences(Thing thing, Map<String, String> was, Map<String, String> became) {
        List<Difference> all = new ArrayList<>();
        for (Field field : thing.fields()) {
            String before = was.get(field.word());
            String after = became.get(field.word());
            if (before == null ? after != null : !before.equals(after))
                all.add(new Difference(field.word(), before, after));
        }
        return all;
    }

    /** As it is kept: in the thing's order, without what is empty. Refuses with 400 a field that the thing does not have. */
    static Map<String, String> read(Thing thing, Map<String, @Nullable String> given) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : thing.fields()) {
            String text = given.get(field.word());
            if (text != null && !text.isBlank()) fields.put(field.word(), field.read(text));
        }
        given.keySet().stream()
                .filter(word -> thing.fields().stream().noneMatch(f -> f.word().equals(word)))
                .findFirst()
                .ifPresent(word -> {
                    throw hotline.base.Refusal.invalid(word, "unknown");
                });
        return fields;
    }
}
