package hotline.calendar;

import hotline.base.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code {start, working, days?}} or {@code {start, natural}}.
 *
 * @param working {@code P3D}, {@code PT16H}: working time
 * @param days    {@code running} (the default) or {@code end-of-day}: what a working day means
 * @param natural {@code PT48H}: wall-clock time
 */
record DeadlineForm(
        @Nullable String start,
        @Nullable String working,
        @Nullable String days,
        @Nullable String natural) {
    /** Days of 24 hours. Longer than any law asks for; a question beyond it is a slip. */
    static final int LONGEST_DAYS = 1000;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** A question that has an answer in any calendar that opens. */
    sealed interface Question {
        Instant start();

        Deadline in(WorkingCalendar calendar);

        record Working(Instant start, WorkingTime amount, DayCount days) implements Question {
            @Override
            public Deadline in(WorkingCalendar calendar) {
                try {
                    return Deadlines.working(start, amount, days, calendar);
                } catch (IllegalStateException e) {
                    throw Refusal.invalid("working", "calendar-never-opens");
                }
            }
        }

        record Natural(Instant start, Duration amount) implements Question {
            @Override
            public Deadline in(WorkingCalendar calendar) {
                return Deadlines.natural(start, amount);
            }
        }
    }

    Question read() {
        Instant from = instant();
        if (working == null && natural == null) throw Refusal.invalid("working", "working-or-natural");
        if (working != null && natural != null) throw Refusal.invalid("natural", "working-or-natural");
        if (working != null) return new Question.Working(from, workingTime(working), dayCount());
        if (days != null) throw Refusal.invalid("days", "working-only");
        return new Question.Natural(from, naturalTime(natural));
    }

    private Instant instant() {
        if (start == null) throw Refusal.invalid("start", "not-null");
        try {
            Instant at = Instant.parse(start).truncatedTo(ChronoUnit.MICROS);
            if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) throw Refusal.invalid("start", "out-of-range");
            return at;
        } catch (DateTimeException e) {
            throw Refusal.invalid("start", "instant");
        }
    }

    private static WorkingTime workingTime(String text) {
        try {
            WorkingTime amount = WorkingTime.parse(text);
            long days = amount.days() + amount.hours().toDays();
            if (days > LONGEST_DAYS) throw Refusal.invalid("working", "too-long");
            return amount;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("working", "working-time");
        }
    }

    private static Duration naturalTime(@Nullable String text) {
        try {
            Duration amount = Duration.parse(String.valueOf(text));
            if (amount.isNegative()) throw Refusal.invalid("natural", "duration");
            if (amount.toDays() > LONGEST_DAYS) throw Refusal.invalid("natural", "too-long");
            return amount.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw Refusal.invalid("natural", "duration");
        }
    }

    private DayCount dayCount() {
        if (days == null) return DayCount.RUNNING;
        return switch (days) {
            case "running" -> DayCount.RUNNING;
            case "end-of-day" -> DayCount.END_OF_DAY;
            default -> throw Refusal.invalid("days", "running-or-end-of-day");
        };
    }
}
