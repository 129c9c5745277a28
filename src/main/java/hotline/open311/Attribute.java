package hotline.open311;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked about a matter.
 *
 * @param place    from 1, in the order of asking
 * @param variable false: only tells the citizen something
 * @param hint     how to answer, GeoReport's {@code datatype_description}
 */
record Attribute(
        String code,
        int place,
        Datatype datatype,
        boolean required,
        boolean variable,
        String description,
        String descriptionEn,
        @Nullable String hint,
        @Nullable String hintEn,
        List<Value> values) {

    enum Datatype {
        STRING,
        NUMBER,
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isList() {
            return this == SINGLEVALUELIST || this == MULTIVALUELIST;
        }
    }

    record Value(String code, String name, String nameEn) {}

    Optional<Value> value(String key) {
        return values.stream().filter(v -> v.code().equals(key)).findFirst();
    }

    Node node(Language language) {
        Node.Many choices = new Node.Many(
                "value",
                values.stream()
                        .map(v -> Node.group(
                                "key", Node.of(v.code()), "name", Node.of(language.of(v.name(), v.nameEn()))))
                        .toList());
        return Node.group(
                "variable", Node.of(variable),
                "code", Node.of(code),
                "datatype", Node.of(datatype.word()),
                "required", Node.of(required),
                "datatype_description",
                        hint == null ? Node.NONE : Node.of(language.of(hint, hintEn == null ? hint : hintEn)),
                "order", Node.of(place),
                "description", Node.of(language.of(description, descriptionEn)),
                "values", datatype.isList() ? choices : Node.NONE);
    }
}
