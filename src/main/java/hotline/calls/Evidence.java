package hotline.calls;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a telephone server said, as it said it. {@code at} is the server's own time, in microseconds. */
public record Evidence(
        String server,
        Source source,
        String event,
        Instant at,
        @Nullable String uniqueId,
        @Nullable String linkedId,
        Map<String, String> fields) {

    /** False for what no fold reads. */
    public static boolean matters(Source source, String event) {
        return !event.equals("DeviceStateChange");
    }
}
