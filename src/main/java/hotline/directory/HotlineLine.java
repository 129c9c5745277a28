package hotline.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A number the public dials.
 *
 * @param skill        the queue it leads to, {@code null} when its menu asks
 * @param threshold    a call answered within it counts for the connection rate
 * @param shortAbandon a caller who gives up before it is left out of the rates
 */
public record HotlineLine(
        String number, String name, @Nullable String skill, Duration threshold, Duration shortAbandon) {}
