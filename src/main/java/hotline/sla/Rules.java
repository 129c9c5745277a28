package hotline.sla;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule book, kept in memory for {@value #FRESH_SECONDS} s. */
@ApplicationScoped
class Rules {
    static final int FRESH_SECONDS = 5;

    private final ClockRows rows;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(Instant at, RuleBook book) {}

    @Inject
    Rules(ClockRows rows, Calendars calendars, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A rule of a later date than all of its kind. Clocks that run keep the one that was in force when they started.
     *
     * @param base the newest version that the change was thought out from; {@link Instant#MIN}: there was none; {@code null}:
     *     whatever there is
     */
    @Transactional
    void add(RuleBook.Dated rule, @Nullable Instant base, Actor by) {
        ClockRows.Authored newest = rows.authored().stream()
                .filter(a ->
                        a.rule().ruleSet().equals(rule.ruleSet()) && a.rule().clock() == rule.clock())
                .max(Comparator.comparing(a -> a.rule().validFrom()))
                .orElse(null);
        Instant last = newest == null ? Instant.MIN : newest.rule().validFrom();
        if (newest != null && base != null && !base.equals(last)) throw moved(newest);
        if (!rule.validFrom().isAfter(last))
            throw Refusal.conflict("newer-rule", "There is a rule of this date or a later one", Map.of());
        rows.add(rule, by, Instant.now(clock));
        audit.record(by, "clock-rule-changed", "rule:" + rule.ruleSet() + ":" + rule.clock(), detail(newest, rule));
        read = null;
    }

    private static String detail(ClockRows.@Nullable Authored was, RuleBook.Dated rule) {
        return (was == null ? "—" : text(was.rule())) + " → " + text(rule) + " from " + rule.validFrom();
    }

    private static String text(RuleBook.Dated r) {
        return r.rule().amount() + " " + r.rule().counting() + " " + r.calendar();
    }

    /** Names who was quicker, and what he made of it. */
    private static Refusal moved(ClockRows.Authored newest) {
        RuleBook.Dated r = newest.rule();
        return Refusal.conflict(
                "changed-meanwhile",
                "Somebody has changed it meanwhile",
                Map.of(
                        "by",
                        newest.by() == null ? "" : newest.by(),
                        "at",
                        newest.at() == null ? r.validFrom() : newest.at(),
                        "changes",
                        List.of(
                                Map.of("field", "amount", "became", r.rule().amount()),
                                Map.of("field", "counting", "became", r.rule().counting()),
                                Map.of("field", "calendar", "became", r.calendar()),
                                Map.of("field", "validFrom", "became", r.validFrom()))));
    }

    RuleBook book() {
        Read current = read;
        Instant now = Instant.now(clock);
        if (current == null || Duration.between(current.at(), now).abs().toSeconds() >= FRESH_SECONDS) {
            current = new Read(now, new RuleBook(rows.rules(), calendars.book()));
            read = current;
        }
        return current.book();
    }
}
