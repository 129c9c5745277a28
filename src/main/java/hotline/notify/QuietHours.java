package hotline.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When nobody is disturbed, each night. Pure.
 *
 * @param from {@code null}: never quiet; after {@code to} when they go over midnight
 */
public record QuietHours(@Nullable LocalTime from, @Nullable LocalTime to, ZoneId zone) {

    /** @param text {@code 21:00-08:00}; blank: none */
    public static QuietHours parse(String text, ZoneId zone) {
        if (text.isBlank()) return new QuietHours(null, null, zone);
        String[] ends = text.strip().split("-", 2);
        if (ends.length < 2) throw new IllegalArgumentException("hotline.notify.quiet-hours: " + text);
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()), zone);
    }

    boolean isQuiet(Instant at) {
        return next(at).isAfter(at);
    }

    /** The instant itself, or the end of the quiet hours that it lies in. */
    public Instant next(Instant at) {
        if (from == null || to == null || from.equals(to)) return at;
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = from.isAfter(to);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        if (overnight ? !late && !early : !(late && early)) return at;
        LocalDate day = overnight && late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
