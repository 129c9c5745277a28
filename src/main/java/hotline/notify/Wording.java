package hotline.notify;

import java.time.Instant;
import java.util.Locale;

/**
 * The words of a template in one language, as they stand.
 *
 * @param active a message that is switched off is not written at all
 * @param by     login of who wrote this version
 */
public record Wording(
        Template template, Language language, int version, String text, boolean active, Instant since, String by) {
    /** With something like what will stand in the braces. */
    public static String sample(String text) {
        return Words.sample(text);
    }

    /** As it stands in addresses: {@code answer-zh}. */
    public String name() {
        return template.word() + "-" + language.name().toLowerCase(Locale.ROOT);
    }

    public SmsLength length() {
        return Words.length(text);
    }
}
