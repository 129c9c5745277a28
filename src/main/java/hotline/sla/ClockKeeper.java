package hotline.sla;

import hotline.sla.LevelRules.Next;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes clocks together with what is to be said about them next. */
@ApplicationScoped
class ClockKeeper {
    private final ClockRows clocks;
    private final DueRows due;
    private final Rules rules;
    private final LevelRules levels;

    @Inject
    ClockKeeper(ClockRows clocks, DueRows due, Rules rules, SlaConfig config) {
        this.clocks = clocks;
        this.due = due;
        this.rules = rules;
        this.levels = LevelRules.of(config);
    }

    /** Those of {@code after} that are not as {@code before}. Levels that lie before the instant are not said any more. */
    void keep(long caseId, List<CaseClock> before, List<CaseClock> after, Instant at) {
        Set<CaseClock> old = new HashSet<>(before);
        List<CaseClock> changed =
                clocks.save(caseId, after.stream().filter(c -> !old.contains(c)).toList());
        Map<Long, Next> next = new HashMap<>();
        changed.stream().filter(CaseClock::isRunning).forEach(c -> next.put(c.id(), levels.first(c, at, rules.book())));
        due.plan(next);
        due.forget(
                changed.stream().filter(c -> !c.isRunning()).map(CaseClock::id).toList());
    }
}
