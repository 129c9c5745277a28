package hotline.sla;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.cases.Act;
import hotline.cases.Cases;
import hotline.sla.ActRows.What;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Does through the door of the cases what nobody did in time: signs an order in, ends a suspension. Each act is a transaction of its own that
 * locks the case first, as everybody's does; what the case refuses because somebody was faster is over.
 */
@ApplicationScoped
class ActSweep {
    private static final Logger LOG = Logger.getLogger(ActSweep.class);
    private static final int BATCH = 50;
    private static final Viewer SYSTEM = new Viewer(Actor.SYSTEM, Actor.SYSTEM.login(), Set.of());

    private static final Map<What, Act.OnOrder> ACTS =
            Map.of(What.SIGN_IN, new Act.SignIn(), What.END_SUSPENSION, new Act.EndSuspension());

    private final ActRows rows;
    private final Cases cases;
    private final Duration lease;

    @Inject
    ActSweep(ActRows rows, Cases cases, SlaConfig config) {
        this.rows = rows;
        this.cases = cases;
        this.lease = config.actLease();
    }

    @Scheduled(identity = "clock-acts", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<ActRows.Row> taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(() -> rows.lease(ACTS.keySet(), BATCH, lease));
            taken.forEach(this::act);
        } while (taken.size() == BATCH);
    }

    private void act(ActRows.Row row) {
        Act.OnOrder act = ACTS.get(row.what());
        if (act == null) return;
        try {
            cases.act(row.order(), act, SYSTEM, null);
        } catch (Refusal refused) {
            LOG.debugf("order %d: %s", row.order(), refused.code());
        } catch (RuntimeException e) {
            LOG.warnf(e, "order %d: %s not done, tried again in %s", row.order(), row.what(), lease);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> rows.done(row, lease));
    }
}
