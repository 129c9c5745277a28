package hotline.sla;

import hotline.cases.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches cases, in their transaction: keeps the clocks and each case's place in the queue. */
@ApplicationScoped
class ClockWatcher {
    private final ClockRows clocks;
    private final QueueRows queue;
    private final Rules rules;

    @Inject
    ClockWatcher(ClockRows clocks, QueueRows queue, Rules rules) {
        this.clocks = clocks;
        this.queue = queue;
        this.rules = rules;
    }

    void on(@Observes CaseEvent event) {
        if (event.after().equals(event.before())) return;
        List<CaseClock> known = event.before() == null ? List.of() : clocks.of(event.caseId());
        List<CaseClock> changed = ClockRules.changes(known, event, rules.book());
        clocks.save(event.caseId(), changed);
        place(event, firstDue(known, changed));
    }

    private void place(CaseEvent event, @Nullable CaseClock due) {
        boolean stood = event.before() != null && !event.before().state().isFinished();
        if (event.after().state().isFinished()) queue.delete(event.caseId());
        else if (stood) queue.update(event, due);
        else queue.insert(event, due);
    }

    private static @Nullable CaseClock firstDue(List<CaseClock> known, List<CaseClock> changed) {
        record Key(ClockKind kind, java.time.Instant start) {}
        Map<Key, CaseClock> now = new LinkedHashMap<>();
        known.forEach(c -> now.put(new Key(c.kind(), c.startedAt()), c));
        changed.forEach(c -> now.put(new Key(c.kind(), c.startedAt()), c));
        return now.values().stream()
                .filter(CaseClock::isRunning)
                .min(Comparator.comparing(CaseClock::dueAt))
                .orElse(null);
    }
}
