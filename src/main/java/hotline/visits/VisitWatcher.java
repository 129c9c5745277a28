package hotline.visits;

import hotline.cases.CaseEvent;
import hotline.cases.PastLived;
import hotline.cases.State;
import hotline.visits.DueRows.Next;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Watches cases, in their transaction: plans their return visits, and ends those that a move of the case has ended. */
@ApplicationScoped
class VisitWatcher {
    private final VisitRows rows;
    private final DueRows due;
    private final Planner planner;
    private final Visiting visiting;

    @Inject
    VisitWatcher(VisitRows rows, DueRows due, Planner planner, Visiting visiting) {
        this.rows = rows;
        this.due = due;
        this.planner = planner;
        this.visiting = visiting;
    }

    void on(@Observes CaseEvent event) {
        switch (event.what()) {
            case CaseEvent.Reviewed r -> planner.plan(event, false);
            case CaseEvent.Answered a -> planner.plan(event, true);
            case CaseEvent.Sampled s -> sampled(event);
            case CaseEvent.Closed c -> closed(event);
            case CaseEvent.Rehandled r -> rehandled(event);
            case CaseEvent.Unmerged u ->
                rows.lockOpenOfMember(event.caseId()).forEach(v -> end(v, Result.WITHDRAWN, event));
            default -> {}
        }
    }

    /** Cases lived elsewhere: those that still wait for their visit get it here. */
    void on(@Observes PastLived past) {
        past.cases().stream()
                .map(List::getLast)
                .filter(e -> e.after().state() == State.VISITING && e.what() instanceof CaseEvent.Reviewed
                        || e.what() instanceof CaseEvent.Answered)
                .forEach(e -> planner.plan(e, e.what() instanceof CaseEvent.Answered));
    }

    private void sampled(CaseEvent event) {
        rows.lockOpenOf(event.caseId()).stream()
                .filter(v -> v.isOwn() && v.state() == VisitState.PLANNED)
                .forEach(v -> due.plan(v.id(), Next.ASK, event.at()));
    }

    /** Only its own visit ends with a case: who was merged into it keeps his. */
    private void closed(CaseEvent event) {
        rows.lockOpenOf(event.caseId()).stream().filter(Visit::isOwn).forEach(v -> {
            boolean reviewed = v.state() == VisitState.LISTED && v.listed() == Listed.DISSATISFIED;
            end(v, reviewed ? Result.KEPT : Result.WITHDRAWN, event);
        });
    }

    /** Everybody is asked anew after the next reply. */
    private void rehandled(CaseEvent event) {
        for (Visit v : rows.lockOpenOf(event.caseId())) {
            boolean wanted = v.state() == VisitState.LISTED && v.listed() == Listed.DISSATISFIED;
            end(v, wanted ? Result.REHANDLED : Result.WITHDRAWN, event);
        }
    }

    /** What was decided before stays decided. */
    private void end(Visit v, Result otherwise, CaseEvent event) {
        Result decided = v.outcome();
        visiting.settled(v, decided == null ? otherwise : decided, event.at());
    }
}
