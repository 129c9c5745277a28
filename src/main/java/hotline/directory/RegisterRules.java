package hotline.directory;

import hotline.base.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What something in the directory may be made into. Pure.
 *
 * @param was     {@code null} when it is new
 * @param parents of every code the one above it
 * @param members logins of a unit's people
 */
record RegisterRules(
        Thing thing,
        String code,
        @Nullable Entry was,
        Map<String, Optional<String>> parents,
        Function<String, Set<String>> members) {

    /** Refuses with 400 the field that is not right. */
    void check(Map<String, String> fields) {
        for (Field needed : new Field[] {Field.NAME, Field.NAME_EN}) {
            if (!fields.containsKey(needed.word())) throw Refusal.invalid(needed.word(), "not-blank");
        }
        parent(fields.get(Field.PARENT.word()));
        successor(fields);
        heads(fields.get(Field.HEADS.word()));
        if (fields.containsKey(Field.LAT.word()) != fields.containsKey(Field.LON.word()))
            throw Refusal.invalid("lat", "lat-with-lon");
    }

    private void parent(@Nullable String parent) {
        if (thing == Thing.AREA && code.chars().filter(c -> c == '.').count() > 2)
            throw Refusal.invalid("code", "three-steps");
        if (parent == null) return;
        if (!parents.containsKey(parent)) throw Refusal.invalid("parent", "unknown");
        for (String above = parent;
                above != null;
                above = parents.getOrDefault(above, Optional.empty()).orElse(null)) {
            if (above.equals(code)) throw Refusal.invalid("parent", "ring");
        }
    }

    /** An area's code is that of its path: it stays where it is. */
    static @Nullable String path(String code) {
        return code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : null;
    }

    private void successor(Map<String, String> fields) {
        String successor = fields.get(Field.SUCCESSOR.word());
        if (successor == null) return;
        if (!fields.containsKey(Field.CLOSED_FROM.word())) throw Refusal.invalid("successor", "only-of-closed");
        if (successor.equals(code)) throw Refusal.invalid("successor", "itself");
        if (!parents.containsKey(successor)) throw Refusal.invalid("successor", "unknown");
    }

    private void heads(@Nullable String heads) {
        if (heads == null) return;
        if (was == null || !members.apply(code).containsAll(Arrays.asList(heads.split(" "))))
            throw Refusal.invalid("heads", "of-the-unit");
    }
}
