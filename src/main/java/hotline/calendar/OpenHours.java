package hotline.calendar;

import java.time.LocalTime;

/** Hours of one day, half-open. {@code to} midnight means the end of the day. */
public record OpenHours(LocalTime from, LocalTime to) {
    public OpenHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to))
            throw new IllegalArgumentException("open hours end before they begin: " + from + "-" + to);
    }

    /** Reads {@code 09:00-12:00}; {@code 24:00} is the end of the day. */
    static OpenHours parse(String text) {
        String[] ends = text.strip().split("-");
        return new OpenHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1].replace("24:00", "00:00")));
    }

    boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }
}
