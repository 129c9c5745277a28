package hotline.calendar;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of working time, {@code P3D}, {@code PT16H} or {@code P1DT2H}: working days, then hours that always run. */
public record WorkingTime(int days, Duration hours) {
    private static final Pattern SHAPE = Pattern.compile("P(?:(\\d{1,4})D)?(T.+)?");

    public WorkingTime {
        if (days < 0 || hours.isNegative()) throw new IllegalArgumentException("working time cannot be negative");
    }

    /** @throws IllegalArgumentException when the text is no such amount, or names months or years */
    public static WorkingTime parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches() || text.equals("P"))
            throw new IllegalArgumentException("not an amount of working time: " + text);
        try {
            int days = shape.group(1) == null
                    ? 0
                    : Period.parse("P" + shape.group(1) + "D").getDays();
            return new WorkingTime(
                    days,
                    shape.group(2) == null
                            ? Duration.ZERO
                            : Duration.parse("P" + shape.group(2)).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not an amount of working time: " + text, e);
        }
    }

    /** All of it as open hours. */
    Duration runningIn(WorkingCalendar calendar) {
        return calendar.workDay().multipliedBy(days).plus(hours);
    }

    @Override
    public String toString() {
        String time = hours.isZero() ? "" : hours.toString().substring(1);
        return "P" + (days == 0 && !time.isEmpty() ? "" : days + "D") + time;
    }
}
