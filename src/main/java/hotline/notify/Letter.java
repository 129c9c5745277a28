package hotline.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its sender gets it. Its text and addressee are for the provider only: never logged.
 *
 * @param ref       unguessable; goes along where the provider has room for it, and comes back with its reports
 * @param to        a phone number's digits, an openid
 * @param extension digits behind our own number, for gateways that have them
 * @param firstTry  nothing of this message can have reached the provider before
 */
public record Letter(
        String ref,
        String to,
        String text,
        Template template,
        Language language,
        @Nullable String extension,
        Instant firstTry) {
    @Override
    public String toString() {
        return "message " + ref;
    }
}
