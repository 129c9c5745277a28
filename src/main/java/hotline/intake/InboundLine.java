package hotline.intake;

import hotline.base.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param from       masked
 * @param text       {@code null} where it is not for these eyes
 * @param sense      what it was read as
 * @param reason     why a person has to read it
 * @param error      why it is parked, or tried again
 * @param conflicts  how many other texts came under its key
 * @param caseNumber what came of it
 * @param maybe      open cases of the sender that it may be about
 */
public record InboundLine(
        long id,
        Channel channel,
        String from,
        Instant at,
        String state,
        @Nullable String text,
        int length,
        @Nullable String sense,
        @Nullable String reason,
        @Nullable String error,
        int attempts,
        int conflicts,
        @Nullable String caseNumber,
        @Nullable String by,
        List<String> maybe) {
    public boolean isParked() {
        return state.equals("PARKED");
    }

    public boolean isAside() {
        return state.equals("ASIDE");
    }

    public boolean isWaiting() {
        return state.equals("DESK");
    }
}
