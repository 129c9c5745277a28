package hotline.routing;

import hotline.base.Period;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From when a change shall be in force. */
public final class Since {
    private Since() {}

    /**
     * An instant, or a date's beginning; {@code null} for today's date and for nothing: at once. Refuses another text with
     * 400.
     */
    public static @Nullable Instant read(@Nullable String from, Instant now, ZoneId zone) {
        Instant asked = Period.read("from", from, zone);
        Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return today.equals(asked) ? null : asked;
    }
}
