package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one telephone server.
 *
 * @param since   when it came to be so
 * @param problem what is wrong and where to look, one sentence for whoever looks after the service; {@code null} when
 *     connected
 */
public record Link(
        String server, State state, Instant since, @Nullable String problem) {
    public enum State {
        CONNECTED,
        /** At the start of the service, before the first answer. */
        CONNECTING,
        /** Nothing listens there. */
        REFUSED,
        /** Something is there and does not answer, or the way to it is cut. */
        NO_ANSWER,
        /** The AMI user or its password is wrong; tried again slowly. */
        PASSWORD_WRONG,
        /** The practice line cannot be had on this machine. */
        NO_LINE
    }

    public boolean up() {
        return state == State.CONNECTED;
    }
}
