package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller in a queue.
 *
 * @param call the caller's Uniqueid
 */
public record Waiting(
        String server, String queue, String call, @Nullable String callerNumber, Instant since) {}
