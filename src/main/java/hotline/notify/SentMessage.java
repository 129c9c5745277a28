package hotline.notify;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to the citizen of a case, as its story shows it.
 *
 * @param at     when it was written
 * @param to     masked
 * @param text   without one-time codes
 * @param failed why it did not arrive
 */
public record SentMessage(
        Instant at,
        Channel channel,
        String to,
        String text,
        MessageState state,
        @Nullable Failure failed) {}
