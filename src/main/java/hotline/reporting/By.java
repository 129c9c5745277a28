package hotline.reporting;

import hotline.base.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rows a figure is split into. */
public enum By {
    DAY,
    HOUR,
    LINE,
    SKILL,
    /** Of the operator who answered. */
    UNIT,
    OPERATOR,
    /** Of return visits. */
    CHANNEL,
    /** The topmost matter above that of the case. */
    MATTER,
    /** Where the case is. */
    DISTRICT;

    /** The database cuts time into quarters of an hour: every zone's hours and days are made of these. */
    static final int SLOT_SECONDS = 900;

    static @Nullable By read(@Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("by", "by");
        }
    }

    boolean isTime() {
        return this == DAY || this == HOUR;
    }

    /** Local day, or local hour with its offset: an hour that comes twice in autumn is two rows. */
    String key(long slot, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochSecond(slot * SLOT_SECONDS).atZone(zone);
        if (this == DAY) return local.toLocalDate().toString();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.truncatedTo(ChronoUnit.HOURS));
    }
}
