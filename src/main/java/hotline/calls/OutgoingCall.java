package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that the service placed for an operator, as the evidence tells it.
 *
 * @param call       the Uniqueid of the operator's channel
 * @param line       whose number the citizen sees
 * @param answeredAt when they spoke first; {@code null}: nobody picked up, or not yet
 * @param endedAt    when the operator's channel ended
 * @param talkMicros {@code null} while it lasts
 * @param recording  path below the server's folder of recordings
 */
public record OutgoingCall(
        String call,
        String operator,
        String extension,
        @Nullable String line,
        String about,
        Instant placedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long talkMicros,
        @Nullable String recording) {}
