package hotline.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Hours of one day, half-open. {@code to} midnight means the end of the day. */
public record OpenHours(LocalTime from, LocalTime to) {
    public OpenHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to))
            throw new IllegalArgumentException("open hours end before they begin: " + from + "-" + to);
    }

    /** Reads {@code 09:00-12:00}; {@code 24:00} is the end of the day. */
    static OpenHours parse(String text) {
        String[] ends = text.strip().split("-");
        if (ends.length != 2) throw new IllegalArgumentException("no open hours: " + text);
        try {
            return new OpenHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1].replace("24:00", "00:00")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no open hours: " + text, e);
        }
    }

    /** Reads {@code 09:00-12:00,13:30-18:00}: the hours of one day, in order. Empty text is a day without any. */
    static List<OpenHours> day(String text) {
        if (text.isBlank()) return List.of();
        List<OpenHours> day =
                Arrays.stream(text.split(",")).map(OpenHours::parse).toList();
        for (int i = 1; i < day.size(); i++) {
            OpenHours before = day.get(i - 1);
            if (before.endsAtMidnight() || day.get(i).from.isBefore(before.to))
                throw new IllegalArgumentException("open hours overlap: " + text);
        }
        return day;
    }

    static String text(List<OpenHours> day) {
        return day.stream().map(OpenHours::toString).collect(Collectors.joining(","));
    }

    boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public String toString() {
        return from + "-" + (endsAtMidnight() ? "24:00" : to.toString());
    }
}
