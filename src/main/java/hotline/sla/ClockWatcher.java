package hotline.sla;

import hotline.cases.CaseEvent;
import hotline.cases.Happened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches cases, in their transaction: keeps the clocks and each case's places: in the queue and in inboxes. */
@ApplicationScoped
class ClockWatcher {
    private final ClockRows clocks;
    private final ClockKeeper keeper;
    private final ActRows acts;
    private final QueueRows queue;
    private final CoRows co;
    private final Rules rules;

    @Inject
    ClockWatcher(ClockRows clocks, ClockKeeper keeper, ActRows acts, QueueRows queue, CoRows co, Rules rules) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.acts = acts;
        this.queue = queue;
        this.co = co;
        this.rules = rules;
    }

    void on(@Observes CaseEvent event) {
        boolean moves = ClockRules.concern(event.what());
        if (!moves && event.after().equals(event.before())) return;
        List<CaseClock> before = event.before() == null ? List.of() : clocks.of(event.caseId());
        List<CaseClock> after = ClockRules.after(before, Happened.of(event), rules.book(), clocks::totalDue);
        keeper.keep(event.caseId(), before, after, event.at());
        if (event.what() instanceof CaseEvent.SuspensionApproved s)
            acts.plan(s.order(), ActRows.What.END_SUSPENSION, s.until());
        place(event, firstDue(after));
        co.follow(event);
    }

    private void place(CaseEvent event, @Nullable CaseClock due) {
        boolean stood = event.before() != null && !event.before().state().isFinished();
        if (event.after().state().isFinished()) {
            if (stood) queue.delete(event.caseId());
        } else if (stood) queue.update(event, due);
        else queue.insert(event, due);
    }

    static @Nullable CaseClock firstDue(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .min(Comparator.comparing(CaseClock::dueAt))
                .orElse(null);
    }
}
