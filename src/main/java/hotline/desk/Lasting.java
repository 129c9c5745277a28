package hotline.desk;

import hotline.calendar.WorkingTime;
import java.time.Duration;

/** A stretch of time for the eye: whole days, hours and minutes. Working days are days of the calendar. */
public record Lasting(long days, long hours, long minutes) {
    static Lasting of(Duration time) {
        Duration t = time.abs();
        return new Lasting(t.toDays(), t.toHoursPart(), t.toMinutesPart());
    }

    /** @param amount in ISO form, {@code P13D} or {@code PT2H} */
    static Lasting of(String amount) {
        WorkingTime t = WorkingTime.parse(amount);
        return new Lasting(t.days(), t.hours().toHours(), t.hours().toMinutesPart());
    }

    public boolean isMoment() {
        return days == 0 && hours == 0 && minutes == 0;
    }
}
