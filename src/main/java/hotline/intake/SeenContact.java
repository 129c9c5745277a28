package hotline.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the page of its case shows it.
 *
 * @param from masked
 * @param ref  the channel's key; for a call the caller's Uniqueid
 */
public record SeenContact(
        long id,
        Channel channel,
        String account,
        @Nullable String from,
        String ref,
        Instant at,
        @Nullable String skill,
        String text) {
    @JsonIgnore
    public boolean isCall() {
        return channel == Channel.PHONE;
    }
}
