package hotline.notify;

import java.time.Instant;

/**
 * The words of a template in one language, as they stand.
 *
 * @param active a message that is switched off is not written at all
 * @param by     login of who wrote this version
 */
public record Wording(
        Template template, Language language, int version, String text, boolean active, Instant since, String by) {
    public SmsLength length() {
        return Words.length(text);
    }
}
