package hotline.sla;

import hotline.calendar.DayCount;
import hotline.calendar.Deadlines;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;

/** How long one clock may run. */
sealed interface Rule {
    Instant due(Instant start, WorkingCalendar calendar);

    /** Wall-clock time. */
    record Natural(Duration amount) implements Rule {
        @Override
        public Instant due(Instant start, WorkingCalendar calendar) {
            return Deadlines.natural(start, amount).due();
        }
    }

    record Working(WorkingTime amount, DayCount days) implements Rule {
        @Override
        public Instant due(Instant start, WorkingCalendar calendar) {
            return Deadlines.working(start, amount, days, calendar).due();
        }
    }

    /** @param counting a value of the column {@code clock_rule.counting} */
    static Rule of(String amount, String counting) {
        if (counting.equals("NATURAL")) return new Natural(Duration.parse(amount));
        return new Working(WorkingTime.parse(amount), DayCount.valueOf(counting));
    }
}
