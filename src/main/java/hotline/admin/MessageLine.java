package hotline.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that went out or came in.
 *
 * @param id        of an outgoing one its unguessable name
 * @param direction {@code out} or {@code in}
 * @param to        masked: to whom, or from whom it came
 * @param caseNumber in the API {@code case}
 * @param text      without one-time codes
 * @param parts     as how many SMS it is charged
 * @param result    why it did not arrive; of an incoming one how often another text came under its key
 */
public record MessageLine(
        String id,
        String direction,
        Channel channel,
        String to,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable String template,
        String text,
        int parts,
        String state,
        @Nullable String providerId,
        int attempts,
        Instant at,
        @Nullable String result,
        @JsonIgnore long key) {
    @JsonIgnore
    public boolean isParked() {
        return state.equals("PARKED") && direction.equals("out");
    }
}
