package hotline.intake;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact of long ago, for {@link Contacts}.
 *
 * @param ref    the channel's own key of it; a call's id
 * @param from   a phone number, an openid
 * @param caseId {@code null} when it came to none; then {@code noCase} says why
 * @param by     key of who took it
 */
public record PastContact(
        Channel channel,
        String ref,
        String from,
        Instant at,
        @Nullable String skill,
        String text,
        boolean secret,
        @Nullable Long citizen,
        @Nullable Long caseId,
        @Nullable NoCase noCase,
        long by) {}
