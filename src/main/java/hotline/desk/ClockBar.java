package hotline.desk;

import hotline.calendar.Span;
import hotline.sla.CaseClock;
import hotline.sla.ClockOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case as a bar on the axis that all its clocks share. Pure.
 *
 * @param promised from its start to its deadline
 * @param ran      what passed of that, until it stopped or until now
 * @param late     what passed after the deadline, {@code null} when nothing did
 * @param pauses   within the bar
 * @param due      where the deadline is
 * @param now      where now is, {@code null} when no clock runs
 * @param over     how long after the deadline it stopped, {@code null} when it was not late or still runs
 */
public record ClockBar(
        CaseClock clock,
        Standing standing,
        Stretch promised,
        Stretch ran,
        @Nullable Stretch late,
        List<Stretch> pauses,
        String due,
        @Nullable String now,
        @Nullable Lasting over) {

    /** How it stands, in a word. */
    public enum Standing {
        RUNNING,
        PAUSED,
        OVERDUE,
        IN_TIME,
        LATE,
        PASSIVE,
        DROPPED,
        MERGED
    }

    /** In per cent of the axis, as SVG takes it: {@code 12.50%}. */
    public record Stretch(String x, String width) {}

    /** @param from to: both ends of the axis */
    private record Axis(Instant from, Instant to) {
        static Axis of(List<CaseClock> clocks, Instant now) {
            Instant from = clocks.stream()
                    .map(CaseClock::startedAt)
                    .min(Instant::compareTo)
                    .orElse(now);
            Instant to = clocks.stream()
                    .flatMap(c -> Stream.of(c.dueAt(), end(c, now)))
                    .max(Instant::compareTo)
                    .orElse(now);
            return new Axis(from, to.isAfter(from) ? to : from.plusSeconds(1));
        }

        double at(Instant time) {
            double share = 100.0
                    * Duration.between(from, time).toMillis()
                    / Duration.between(from, to).toMillis();
            return Math.clamp(share, 0, 100);
        }

        Stretch stretch(Instant a, Instant b) {
            double x = at(a);
            return new Stretch(percent(x), percent(Math.max(0, at(b) - x)));
        }
    }

    /** In the order of their start; empty for none. */
    static List<ClockBar> of(List<CaseClock> clocks, Instant now) {
        Axis axis = Axis.of(clocks, now);
        boolean running = clocks.stream().anyMatch(CaseClock::isRunning);
        return clocks.stream()
                .map(c -> bar(c, axis, now, running ? percent(axis.at(now)) : null))
                .toList();
    }

    private static ClockBar bar(CaseClock c, Axis axis, Instant now, @Nullable String mark) {
        Instant end = end(c, now);
        Standing standing = standing(c, now);
        boolean late = isLate(standing) && end.isAfter(c.dueAt());
        return new ClockBar(
                c,
                standing,
                axis.stretch(c.startedAt(), c.dueAt()),
                axis.stretch(c.startedAt(), earlier(end, c.dueAt())),
                late ? axis.stretch(c.dueAt(), end) : null,
                pauses(c, axis, end),
                percent(axis.at(c.dueAt())),
                mark,
                late && !c.isRunning() ? Lasting.of(Duration.between(c.dueAt(), end)) : null);
    }

    /** A pause that has not ended yet is drawn to its approved end. */
    private static List<Stretch> pauses(CaseClock c, Axis axis, Instant end) {
        List<Stretch> all = new ArrayList<>();
        Instant last = c.isRunning() ? later(end, c.dueAt()) : end;
        for (Span p : c.paused()) {
            Instant to = earlier(p.to(), last);
            if (p.from().isBefore(to)) all.add(axis.stretch(p.from(), to));
        }
        return List.copyOf(all);
    }

    private static Standing standing(CaseClock c, Instant now) {
        ClockOutcome outcome = c.outcome();
        if (outcome != null) return Standing.valueOf(outcome.name());
        if (now.isAfter(c.dueAt())) return Standing.OVERDUE;
        boolean paused = c.paused().stream().anyMatch(p -> !now.isBefore(p.from()) && now.isBefore(p.to()));
        return paused ? Standing.PAUSED : Standing.RUNNING;
    }

    private static boolean isLate(Standing s) {
        return s == Standing.OVERDUE || s == Standing.LATE || s == Standing.PASSIVE;
    }

    private static Instant end(CaseClock c, Instant now) {
        Instant stopped = c.stoppedAt();
        return stopped == null ? later(now, c.startedAt()) : stopped;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
