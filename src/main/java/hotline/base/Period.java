package hotline.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From an instant, included, to another, not included. */
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to)) throw Refusal.invalid("to", "after-from");
    }

    /**
     * An instant ({@code 2026-11-20T01:02:03.456789Z}) or a date ({@code 2026-11-20}), which is its first moment in the
     * zone; {@code null} for none.
     */
    public static @Nullable Instant read(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) return null;
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "instant-or-date");
        }
    }

    /** The day in which the instant lies. */
    public static Period dayOf(Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        return new Period(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
