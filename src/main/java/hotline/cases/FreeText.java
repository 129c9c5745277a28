package hotline.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What of an event a person wrote in his own words, and what is a code, a key or an amount. Without the words the clocks
 * come out the same. Pure; {@code FreeTextTest} asks for a decision about every component of every event.
 */
final class FreeText {
    private static final Set<String> WORDS = Set.of("text", "remark", "result", "answer", "otherWay");

    /** The same name is a code elsewhere. */
    private static final Set<String> WORDS_HERE = Set.of("extension-requested.reason");

    private FreeText() {}

    static boolean isWords(String event, String field) {
        return WORDS.contains(field) || WORDS_HERE.contains(event + "." + field);
    }

    /** The fields with the words emptied; what was absent stays so. */
    static Map<String, Object> emptied(String event, Map<String, Object> fields) {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        rest.replaceAll((field, value) -> value instanceof String && isWords(event, field) ? "" : value);
        return rest;
    }
}
