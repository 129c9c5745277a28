package hotline.visits;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question or one call.
 *
 * @param nr     counted from 1 over both
 * @param way    PHONE for a call
 * @param result {@code null} while nothing is known
 */
public record Attempt(
        int nr, Channel way, Why why, Instant at, @Nullable Failure result) {
    /** Why it was made. */
    public enum Why {
        FIRST,
        /** A reminder. */
        SILENT,
        /** A gentle question more: the first reply could not be read. */
        UNREADABLE,
        OTHER_WAY,
        CALL
    }

    /** What became of it. */
    public enum Failure {
        UNREACHABLE,
        OPTED_OUT,
        /** The message could not be sent at all. */
        FAILED,
        NO_ANSWER,
        BUSY,
        WRONG_NUMBER,
        /** He does not want to speak about it. */
        REFUSED,
        REACHED
    }
}
