package hotline.open311;

import hotline.open311.Attribute.Datatype;
import hotline.open311.Attribute.Value;
import hotline.open311.Fault.Wrong;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was answered to a service's questions, and says it in words. What was not asked is left out. */
final class Answered {
    private static final int LINE = 200;
    private static final int TEXT = 2000;

    private Answered() {}

    /** A line for each, in the order of asking; what is wrong is added to {@code wrongs}. */
    static List<String> lines(List<Attribute> asked, Map<String, List<String>> given, ZoneId zone, List<Wrong> wrongs) {
        List<String> lines = new ArrayList<>();
        for (Attribute attribute : asked) {
            if (!attribute.variable()) continue;
            List<String> values = given.getOrDefault(attribute.code(), List.of());
            String field = "attribute[" + attribute.code() + "]";
            Wrong wrong = values.isEmpty() ? missing(attribute, field) : wrong(attribute, field, values, zone);
            if (wrong != null) wrongs.add(wrong);
            else if (!values.isEmpty()) lines.add(attribute.description() + "：" + said(attribute, values));
        }
        return lines;
    }

    private static @Nullable Wrong missing(Attribute attribute, String field) {
        return attribute.required() ? Fault.missing(field) : null;
    }

    private static @Nullable Wrong wrong(Attribute attribute, String field, List<String> values, ZoneId zone) {
        if (values.size() > 1 && attribute.datatype() != Datatype.MULTIVALUELIST)
            return new Wrong(field + "：只能有一个值", field + ": one value only");
        for (String value : values)
            if (!fits(attribute, value, zone))
                return new Wrong(
                        field + "：不是有效的 " + attribute.datatype().word(),
                        field + ": no valid " + attribute.datatype().word());
        return null;
    }

    private static boolean fits(Attribute attribute, String value, ZoneId zone) {
        return switch (attribute.datatype()) {
            case STRING -> value.length() <= LINE && value.lines().count() == 1;
            case TEXT -> value.length() <= TEXT;
            case NUMBER -> value.matches("-?\\d{1,15}(\\.\\d{1,9})?");
            case DATETIME -> Moment.read(value, zone).isPresent();
            case SINGLEVALUELIST, MULTIVALUELIST -> attribute.value(value).isPresent();
        };
    }

    private static String said(Attribute attribute, List<String> values) {
        return values.stream()
                .distinct()
                .map(v -> Optional.of(v)
                        .flatMap(attribute::value)
                        .map(Value::name)
                        .orElse(v))
                .collect(Collectors.joining("、"));
    }
}
