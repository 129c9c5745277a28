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

    @Transactional
    List<RuleBook.Dated> all() {
        return rows.rules();
    }

    /** A rule of a later date than all of its kind. Clocks that run keep the one that was in force when they started. */
    @Transactional
    void add(RuleBook.Dated rule, Actor by) {
        boolean newer = rows.rules().stream()
                .anyMatch(r -> r.ruleSet().equals(rule.ruleSet())
                        && r.clock() == rule.clock()
                        && !r.validFrom().isBefore(rule.validFrom()));
        if (newer) throw Refusal.conflict("newer-rule", "There is a rule of this date or a later one", Map.of());
        rows.add(rule);
        audit.record(
                by,
                "clock-rule-changed",
                "rule:" + rule.ruleSet() + ":" + rule.clock(),
                rule.rule().amount() + " " + rule.rule().counting() + " from " + rule.validFrom());
        read = null;
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
