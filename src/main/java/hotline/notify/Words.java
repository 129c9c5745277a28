package hotline.notify;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what stands in braces. Pure. */
final class Words {
    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");

    /** As long as every case's number and every code. */
    private static final Map<String, String> SAMPLE = Map.of(
            "number", "A7K-203-M5C",
            "code", "000000",
            "minutes", "10",
            "unit", "公交集团",
            "amount", "3d");

    private Words() {}

    /** What is not given stays as it is. */
    static String fill(String text, Map<String, String> fields) {
        Matcher matcher = FIELD.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = fields.getOrDefault(matcher.group(1), matcher.group());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    static String sample(String text) {
        return fill(text, SAMPLE).strip();
    }

    static SmsLength length(String text) {
        return SmsLength.of(sample(text));
    }

    /** Names in braces that the template does not have. */
    static java.util.List<String> unknown(String text, Template template) {
        return FIELD.matcher(text)
                .results()
                .map(r -> r.group(1))
                .filter(name -> !template.fields().contains(name))
                .toList();
    }
}
