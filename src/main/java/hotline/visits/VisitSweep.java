package hotline.visits;

import hotline.base.Refusal;
import hotline.base.Tireless;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.visits.DueRows.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Does what is due about return visits, once a second, on every node: asks, asks again, hands over to a person, lets the case
 * follow. Each visit is a transaction of its own; one that moves a case locks the case first, as everybody's does.
 */
@ApplicationScoped
class VisitSweep {
    private static final Logger LOG = Logger.getLogger(VisitSweep.class);

    private final DueRows due;
    private final VisitRows rows;
    private final VisitLines lines;
    private final Visiting visiting;
    private final Cases cases;
    private final VisitRules rules;
    private final Clock clock;
    private final Tireless tireless = new Tireless(LOG, "return visits stand still");

    @Inject
    VisitSweep(
            DueRows due,
            VisitRows rows,
            VisitLines lines,
            Visiting visiting,
            Cases cases,
            VisitRules rules,
            Clock clock) {
        this.due = due;
        this.rows = rows;
        this.lines = lines;
        this.visiting = visiting;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(identity = "visit-sweep", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    void sweep() {
        List<Due> taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(() -> due.lease(rules.batch(), rules.lease()));
            taken.forEach(this::attempt);
        } while (taken.size() == rules.batch());
    }

    private void attempt(Due d) {
        try {
            act(d);
        } catch (RuntimeException e) {
            LOG.warnf(e, "visit %d: %s not done, tried again in %s", d.visit(), d.act(), rules.lease());
        }
    }

    private void act(Due d) {
        switch (d.act()) {
            case SAMPLE -> sample(d.visit());
            case SETTLE -> settle(d.visit());
            case ASK, SILENCE, REREVIEW ->
                QuarkusTransaction.requiringNew().run(() -> rows.lock(d.visit()).ifPresent(v -> next(v, d)));
        }
    }

    private void next(Visit v, Due d) {
        if (!due.isStill(d, rules.lease())) return;
        Instant now = now();
        boolean follows = switch (d.act()) {
            case ASK -> v.state() == VisitState.PLANNED;
            case SILENCE -> visiting.follow(v, Outcome.silent(v, visiting.terms(now)), now);
            case REREVIEW -> visiting.follow(v, Outcome.unreviewed(v), now);
            case SAMPLE, SETTLE -> false;
        };
        if (d.act() == DueRows.Next.ASK && follows) visiting.begin(v, now);
        if (!follows) due.forget(v.id());
    }

    /** Its watcher plans the question. */
    private void sample(long visit) {
        try {
            cases.act(handled(visit), new Act.Sample(), Cases.SYSTEM, null);
        } catch (Refusal refused) {
            LOG.debugf("visit %d: %s", visit, refused.code());
            end(visit, Result.WITHDRAWN);
        }
    }

    /** The watcher ends the visit with the case; where the case does not follow any more, it ends alone. */
    private void settle(long visit) {
        Visit v = QuarkusTransaction.requiringNew().call(() -> rows.read(visit)).orElseThrow();
        Result result = v.outcome();
        if (v.state() != VisitState.SETTLING || result == null) {
            QuarkusTransaction.requiringNew().run(() -> due.forget(visit));
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> follow(v, result));
        } catch (Refusal refused) {
            LOG.debugf("visit %d: %s", visit, refused.code());
        }
        end(visit, result);
    }

    private void follow(Visit v, Result result) {
        CaseNumber number = handled(v.id());
        if (result != Result.REHANDLED) {
            cases.act(number, new Act.Close(null), Cases.SYSTEM, null);
            return;
        }
        Reading.Answered said = v.last();
        cases.act(number, new Act.Rehandle(reason(said), null), Cases.SYSTEM, null);
        if (rules.sameLead() && lines.hasLead(v.id())) cases.act(number, new Act.Resume(), Cases.SYSTEM, null);
    }

    private static String reason(Reading.@org.jspecify.annotations.Nullable Answered said) {
        return said != null && Boolean.FALSE.equals(said.solved()) ? "not-solved" : "not-satisfied";
    }

    private void end(long visit, Result result) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.lock(visit)
                        .filter(v -> v.state() != VisitState.SETTLED)
                        .ifPresent(v -> visiting.settled(v, result, now())));
    }

    private CaseNumber handled(long visit) {
        return lines.handled(visit);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
