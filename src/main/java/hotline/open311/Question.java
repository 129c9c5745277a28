package hotline.open311;

import hotline.base.Refusal;
import hotline.open311.Attribute.Datatype;
import hotline.open311.Attribute.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a matter, as an administrator writes it: GeoReport v2's attribute of a service definition.
 *
 * @param datatype in GeoReport's words: {@code string}, {@code singlevaluelist}
 * @param variable false: only tells the citizen something
 * @param choices  of a list: a line each, {@code key=中文=English}
 */
public record Question(
        String code,
        String datatype,
        boolean required,
        boolean variable,
        String description,
        String descriptionEn,
        @Nullable String hint,
        @Nullable String hintEn,
        @Nullable String choices) {
    /** GeoReport's words. */
    public static final List<String> DATATYPES =
            Arrays.stream(Datatype.values()).map(Datatype::word).toList();

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    static Question of(Attribute a) {
        String lines = a.values().stream()
                .map(v -> v.code() + "=" + v.name() + "=" + v.nameEn())
                .collect(Collectors.joining("\n"));
        return new Question(
                a.code(),
                a.datatype().word(),
                a.required(),
                a.variable(),
                a.description(),
                a.descriptionEn(),
                a.hint(),
                a.hintEn(),
                lines);
    }

    /** Refuses with 400 the field that is not right. */
    Attribute attribute(int place) {
        if (!CODE.matcher(code).matches()) throw Refusal.invalid("code", "pattern");
        Datatype type = type();
        List<Value> values = values();
        if (type.isList() == values.isEmpty()) throw Refusal.invalid("choices", "of-lists-only");
        boolean must = required && variable;
        return new Attribute(
                code,
                place,
                type,
                must,
                variable,
                description.strip(),
                descriptionEn.strip(),
                blank(hint),
                blank(hintEn),
                values);
    }

    private Datatype type() {
        try {
            return Datatype.valueOf(datatype.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("datatype", "unknown");
        }
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String line : Objects.requireNonNullElse(choices, "").lines().toList()) {
            if (line.isBlank()) continue;
            String[] parts = line.split("=", 3);
            if (parts.length < 3) throw Refusal.invalid("choices", "key-and-two-names");
            String key = parts[0].strip();
            if (!CODE.matcher(key).matches()) throw Refusal.invalid("choices", "key-and-two-names");
            if (!keys.add(key)) throw Refusal.invalid("choices", "duplicate");
            values.add(new Value(key, named(parts[1], 64), named(parts[2], 96)));
        }
        return values;
    }

    private static String named(String name, int longest) {
        String named = name.strip();
        if (named.isEmpty()) throw Refusal.invalid("choices", "key-and-two-names");
        if (named.length() > longest) throw Refusal.invalid("choices", "too-long");
        return named;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
