package hotline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From a start and an amount of time to a deadline. Pure. */
public final class Deadlines {
    private Deadlines() {}

    /** Wall-clock time: every second counts. */
    public static Deadline natural(Instant start, Duration amount) {
        Instant due = start.plus(amount);
        return new Deadline(due, amount.isZero() ? List.of() : List.of(new Span(start, due)));
    }

    /**
     * Working time. The earliest instant at which the amount has passed: an edge is never carried to the next opening.
     * Hours that follow days counted to the end of the day run from that closing on.
     */
    public static Deadline working(Instant start, WorkingTime amount, DayCount days, WorkingCalendar calendar) {
        if (days == DayCount.RUNNING) return running(start, amount.runningIn(calendar), calendar);
        if (amount.days() == 0 && !amount.hours().isZero()) return running(start, amount.hours(), calendar);
        Deadline closing = endOfDay(start, amount.days(), calendar);
        if (amount.hours().isZero()) return closing;
        return closing.then(running(closing.due(), amount.hours(), calendar));
    }

    /** The open time between two instants, span by span. */
    public static List<Span> open(Instant from, Instant to, WorkingCalendar calendar) {
        List<Span> open = new ArrayList<>();
        LocalDate last = calendar.dayOf(to);
        for (LocalDate day = calendar.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span s : calendar.openAfter(day, from)) {
                if (!s.from().isBefore(to)) return open;
                open.add(s.to().isAfter(to) ? new Span(s.from(), to) : s);
            }
        }
        return open;
    }

    /** What was left of working time before it stood still goes on. */
    public static Deadline resumed(Instant start, Duration left, WorkingCalendar calendar) {
        return running(start, left, calendar);
    }

    /** The same, carried to the closing of the day in which it ends: for days that are counted to their end. */
    public static Deadline resumedToClosing(Instant start, Duration left, WorkingCalendar calendar) {
        Deadline end = running(start, left, calendar);
        if (end.spans().isEmpty()) return end;
        Instant counted = end.spans().getLast().from();
        Instant closing = calendar.spans(calendar.dayOf(counted)).getLast().to();
        return new Deadline(closing, end.spans()).then(new Deadline(closing, open(end.due(), closing, calendar)));
    }

    private static Deadline running(Instant start, Duration amount, WorkingCalendar calendar) {
        List<Span> counted = new ArrayList<>();
        Duration left = amount;
        Instant at = start;
        LocalDate day = calendar.dayOf(start);
        while (!left.isZero()) {
            day = calendar.nextOpen(day, start);
            for (Span open : calendar.openAfter(day, start)) {
                if (left.isZero()) break;
                Duration piece = min(open.length(), left);
                at = open.from().plus(piece);
                left = left.minus(piece);
                counted.add(new Span(open.from(), at));
            }
            day = day.plusDays(1);
        }
        return new Deadline(at, counted);
    }

    /** {@code days} 0 is "the same day": closing of the day of receipt, or of the next worked day when that is over. */
    private static Deadline endOfDay(Instant start, int days, WorkingCalendar calendar) {
        List<Span> counted = new ArrayList<>();
        LocalDate day = calendar.dayOf(start).plusDays(days == 0 ? 0 : 1);
        for (int n = Math.max(days, 1); n > 0; n--) {
            day = calendar.nextOpen(day, start);
            counted.addAll(calendar.openAfter(day, start));
            day = day.plusDays(1);
        }
        return new Deadline(counted.getLast().to(), counted);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
