package hotline.notify;

import hotline.base.Channel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event wants to have told.
 *
 * @param event     unique name of the event: the same one again writes nothing
 * @param fields    what fills the braces; the case's number is filled in by itself. What reads otherwise in English stands a
 *                  second time, under its name with {@code .en}
 * @param extension digits behind our own number by which a reply is known, {@code null} for none
 */
public record Note(
        String event,
        Template template,
        Map<String, String> fields,
        @Nullable String extension) {
    private static final String ENGLISH = ".en";

    public Note(String event, Template template, Map<String, String> fields) {
        this(event, template, fields, null);
    }

    /** What fills the braces in this language. */
    Map<String, String> fields(Language language) {
        if (language == Language.ZH) return fields;
        Map<String, String> english = new HashMap<>(fields);
        fields.forEach((name, value) -> {
            if (name.endsWith(ENGLISH)) english.put(name.substring(0, name.length() - ENGLISH.length()), value);
        });
        return english;
    }

    /**
     * To somebody whose address is known.
     *
     * @param to     a phone number, an openid
     * @param caseId what it is about, {@code null} when about no case
     */
    public record To(
            Channel channel,
            String to,
            @Nullable Long caseId,
            @Nullable String number) {}
}
