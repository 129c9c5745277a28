package hotline.sla;

import hotline.cases.CaseEvent;
import hotline.cases.Happened;
import hotline.cases.PastLived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches cases that were lived elsewhere: their clocks by the same rules as everybody's, what would have been said about them
 * by now, and the places of those that are open.
 */
@ApplicationScoped
class PastClocks {
    /** A clock of a past case: what was said of it, and what comes next while it runs. */
    record Told(long caseId, CaseClock clock, List<LevelRules.Next> said, LevelRules.@Nullable Next next) {}

    record Place(CaseEvent last, @Nullable CaseClock due) {}

    private final PastClockRows rows;
    private final CoRows co;
    private final Rules rules;
    private final LevelRules levels;

    @Inject
    PastClocks(PastClockRows rows, CoRows co, Rules rules, SlaConfig config) {
        this.rows = rows;
        this.co = co;
        this.rules = rules;
        this.levels = LevelRules.of(config);
    }

    void on(@Observes PastLived past) {
        RuleBook book = rules.book();
        List<Told> told = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (List<CaseEvent> history : past.cases()) {
            List<CaseClock> clocks = List.of();
            for (CaseEvent e : history) clocks = ClockRules.after(clocks, Happened.of(e), book, Members.NONE);
            CaseEvent last = history.getLast();
            for (CaseClock k : clocks) told.add(told(last.caseId(), k, past.now(), book));
            if (!last.after().state().isFinished()) places.add(new Place(last, ClockWatcher.firstDue(clocks)));
        }
        rows.clocks(told);
        rows.places(places);
        co.put(places.stream().map(p -> p.last().caseId()).toList());
        rows.suspensions(past.cases().stream().flatMap(List::stream).toList(), past.now());
    }

    private Told told(long caseId, CaseClock clock, Instant now, RuleBook book) {
        Instant stopped = clock.stoppedAt();
        Instant end = stopped == null ? now : stopped;
        List<LevelRules.Next> said = new ArrayList<>();
        LevelRules.Next next = levels.first(clock, clock.startedAt(), book);
        while (next != null && next.at().isBefore(end)) {
            said.add(next);
            Level level = next.level().next();
            next = level == null ? null : new LevelRules.Next(level, levels.at(level, clock, book.terms(clock)));
        }
        return new Told(caseId, clock, said, clock.isRunning() ? next : null);
    }
}
