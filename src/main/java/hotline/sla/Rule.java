package hotline.sla;

import hotline.calendar.DayCount;
import hotline.calendar.Deadline;
import hotline.calendar.Deadlines;
import hotline.calendar.Span;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long one clock may run, and how its time is counted. Pure. */
sealed interface Rule {
    Deadline deadline(Instant start, WorkingCalendar calendar);

    /** From when on time counts: the day of receipt is not counted by a rule that counts days to their end. */
    default Instant begins(Instant start, WorkingCalendar calendar) {
        return start;
    }

    /** What counts between two instants. */
    List<Span> counted(Instant from, Instant to, WorkingCalendar calendar);

    /** What was left before a pause goes on after it. */
    Deadline resumed(Instant at, Duration left, WorkingCalendar calendar);

    /** An extension is always working time; its days are counted as the rule counts days. */
    Deadline extended(Instant due, WorkingTime more, WorkingCalendar calendar);

    /** As in the columns {@code amount} and {@code counting}. */
    String amount();

    String counting();

    /** Wall-clock time. */
    record Natural(Duration time) implements Rule {
        @Override
        public Deadline deadline(Instant start, WorkingCalendar calendar) {
            return Deadlines.natural(start, time);
        }

        @Override
        public List<Span> counted(Instant from, Instant to, WorkingCalendar calendar) {
            return from.isBefore(to) ? List.of(new Span(from, to)) : List.of();
        }

        @Override
        public Deadline resumed(Instant at, Duration left, WorkingCalendar calendar) {
            return Deadlines.natural(at, left);
        }

        @Override
        public Deadline extended(Instant due, WorkingTime more, WorkingCalendar calendar) {
            return Deadlines.working(due, more, DayCount.RUNNING, calendar);
        }

        @Override
        public String amount() {
            return time.toString();
        }

        @Override
        public String counting() {
            return "NATURAL";
        }
    }

    record Working(WorkingTime time, DayCount days) implements Rule {
        @Override
        public Deadline deadline(Instant start, WorkingCalendar calendar) {
            return Deadlines.working(start, time, days, calendar);
        }

        @Override
        public Instant begins(Instant start, WorkingCalendar calendar) {
            return days == DayCount.END_OF_DAY && time.days() > 0 ? calendar.endOfDay(start) : start;
        }

        @Override
        public List<Span> counted(Instant from, Instant to, WorkingCalendar calendar) {
            return Deadlines.open(from, to, calendar);
        }

        /** Days that are counted to their end stay so: due at the closing of the day in which the rest ends. */
        @Override
        public Deadline resumed(Instant at, Duration left, WorkingCalendar calendar) {
            return endsAtClosing()
                    ? Deadlines.resumedToClosing(at, left, calendar)
                    : Deadlines.resumed(at, left, calendar);
        }

        @Override
        public Deadline extended(Instant due, WorkingTime more, WorkingCalendar calendar) {
            return Deadlines.working(due, more, days, calendar);
        }

        private boolean endsAtClosing() {
            return days == DayCount.END_OF_DAY && time.hours().isZero();
        }

        @Override
        public String amount() {
            return time.toString();
        }

        @Override
        public String counting() {
            return days.name();
        }
    }

    /** @param counting a value of the column {@code clock_rule.counting} */
    static Rule of(String amount, String counting) {
        if (counting.equals("NATURAL")) return new Natural(Duration.parse(amount));
        return new Working(WorkingTime.parse(amount), DayCount.valueOf(counting));
    }
}
