package hotline.sla;

import hotline.calendar.DayCount;
import hotline.calendar.Deadlines;
import hotline.calendar.Span;
import hotline.calendar.WorkingTime;
import hotline.sla.RuleBook.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When each level of a clock is reached. Pure.
 *
 * @param early     per cent of the counted time
 * @param unitHead  working time after the deadline
 */
record LevelRules(int early, int soon, WorkingTime unitHead, WorkingTime supervisor) {

    static LevelRules of(SlaConfig config) {
        return new LevelRules(
                config.early(),
                config.soon(),
                WorkingTime.parse(config.unitHeadAfter()),
                WorkingTime.parse(config.supervisorAfter()));
    }

    /** A level and its instant. */
    record Next(Level level, Instant at) {}

    /** The first thing to say after the instant: a warning that is still to come, else the deadline itself. */
    Next first(CaseClock clock, Instant after, RuleBook book) {
        Terms terms = book.terms(clock);
        for (Level warning : List.of(Level.EARLY, Level.SOON)) {
            Instant at = at(warning, clock, terms);
            if (at.isAfter(after) && at.isBefore(clock.dueAt())) return new Next(warning, at);
        }
        return new Next(Level.DUE, clock.dueAt());
    }

    Instant at(Level level, CaseClock clock, Terms terms) {
        return switch (level) {
            case EARLY -> share(early, clock, terms);
            case SOON -> share(soon, clock, terms);
            case DUE -> clock.dueAt();
            case UNIT_HEAD -> after(clock.dueAt(), unitHead, terms);
            case SUPERVISOR -> after(clock.dueAt(), supervisor, terms);
        };
    }

    private static Instant after(Instant due, WorkingTime more, Terms terms) {
        return Deadlines.working(due, more, DayCount.RUNNING, terms.hours()).due();
    }

    /** When that share of the time between start and deadline has passed; what was paused does not count. */
    private static Instant share(int percent, CaseClock clock, Terms terms) {
        Instant begins = terms.how().begins(clock.startedAt(), terms.hours());
        List<Span> counted = without(clock.paused(), terms.how().counted(begins, clock.dueAt(), terms.hours()));
        Duration all = counted.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        Duration left = Duration.ofNanos(all.toNanos() / 1000 * percent / 100 * 1000);
        for (Span s : counted) {
            if (left.compareTo(s.length()) <= 0) return s.from().plus(left);
            left = left.minus(s.length());
        }
        return clock.dueAt();
    }

    static List<Span> without(List<Span> pauses, List<Span> spans) {
        List<Span> left = spans;
        for (Span p : pauses) {
            List<Span> next = new ArrayList<>();
            for (Span s : left) {
                if (!p.from().isBefore(s.to()) || !p.to().isAfter(s.from())) next.add(s);
                else {
                    if (p.from().isAfter(s.from())) next.add(new Span(s.from(), p.from()));
                    if (p.to().isBefore(s.to())) next.add(new Span(p.to(), s.to()));
                }
            }
            left = next;
        }
        return left;
    }
}
