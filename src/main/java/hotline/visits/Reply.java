package hotline.visits;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen sent.
 *
 * @param ref the channel's own key of it: the same (channel, ref) is the same reply
 */
public record Reply(Channel channel, String ref, @Nullable String text, Instant at) {}
