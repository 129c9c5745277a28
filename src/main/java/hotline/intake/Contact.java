package hotline.intake;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.cases.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reaching-out, as a channel brings it.
 *
 * @param account our own number or account that was written to, empty when there is only one
 * @param from    who: a phone number, an openid, what the channel knows
 * @param ref     the channel's own key of this message
 * @param at      when it was sent, {@code null} when the channel does not say
 * @param text    as it came
 * @param matter  key of the matter
 */
public record Contact(
        Channel channel,
        String account,
        String ref,
        String from,
        @Nullable String name,
        @Nullable Instant at,
        String text,
        @Nullable Kind kind,
        @Nullable Long matter,
        @Nullable String skill,
        @Nullable Place place,
        boolean secret) {

    Key key() {
        return new Key(channel, account, from, ref);
    }

    /** What makes a repeat a repeat. */
    record Key(Channel channel, String account, String from, String ref) {}
}
