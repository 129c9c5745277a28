package hotline.visits;

import hotline.cases.CaseEvent;
import hotline.visits.DueRows.Next;
import hotline.visits.Planning.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the return visits of a case that was replied to or answered: its own, and one for every caller merged into it. */
@ApplicationScoped
class Planner {
    private final VisitRows rows;
    private final DueRows due;
    private final Tokens tokens;
    private final VisitRules rules;

    @Inject
    Planner(VisitRows rows, DueRows due, Tokens tokens, VisitRules rules) {
        this.rows = rows;
        this.due = due;
        this.tokens = tokens;
        this.rules = rules;
    }

    /** @param answered the case was answered at once: only a sample is asked */
    void plan(CaseEvent event, boolean answered) {
        boolean sampled = !answered || Planning.inSample(event.caseId(), rules.sampling());
        Set<Long> asked = new HashSet<>();
        for (Facts f : rows.facts(event.caseId())) {
            NotAsked reason = Planning.reason(f, asked, rules.secret());
            if (reason == null && !sampled) reason = NotAsked.NOT_SAMPLED;
            if (reason == null && f.citizen() != null) asked.add(f.citizen());
            boolean own = f.caseId() == event.caseId();
            plan(f, event, reason, answered && own);
        }
    }

    private void plan(Facts f, CaseEvent event, @Nullable NotAsked reason, boolean sample) {
        byte[] token = Tokens.hash(tokens.token(f.caseId(), event.caseId(), event.round()));
        Instant then = event.at().plus(rules.askAfter());
        Next next = reason != null ? Next.SETTLE : sample ? Next.SAMPLE : Next.ASK;
        rows.insert(f, event.caseId(), event.round(), reason, token, event.at())
                .ifPresent(id -> due.plan(id, next, then));
    }
}
