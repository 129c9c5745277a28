package hotline.sla;

import hotline.base.Actor;
import hotline.base.CalendarJob;
import hotline.sla.CheckRows.Check;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Every night the clocks of all open cases are computed again and compared, and the places of their co-orders with the orders. Changes
 * nothing; the health page tells.
 */
@ApplicationScoped
class NightCheck implements CalendarJob {
    private static final Logger LOG = Logger.getLogger(NightCheck.class);
    private static final int SOME = 500;

    private final CheckRows checks;
    private final Recomputation recomputation;
    private final SlaConfig config;
    private final Clock clock;

    @Inject
    NightCheck(CheckRows checks, Recomputation recomputation, SlaConfig config, Clock clock) {
        this.checks = checks;
        this.recomputation = recomputation;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock-check";
    }

    @Override
    public String cron() {
        return config.recomputeAt();
    }

    @Override
    public void run() {
        long cases = 0;
        long differences = 0;
        long last = 0;
        for (List<Long> ids = after(last); !ids.isEmpty(); ids = after(last)) {
            List<Difference> found = recomputation.run(ids, true);
            found.forEach(d -> LOG.warnf("not as the events say: %s", d));
            cases += ids.size();
            int misplaced = recomputation.misplaced(ids);
            if (misplaced > 0) LOG.warnf("co-orders of %d cases do not stand where they should in inboxes", misplaced);
            differences += found.size() + misplaced;
            last = ids.getLast();
        }
        Check check = new Check(Instant.now(clock), Actor.SYSTEM.login(), cases, differences, false);
        QuarkusTransaction.requiringNew().run(() -> checks.add(check));
    }

    private List<Long> after(long last) {
        return QuarkusTransaction.requiringNew().call(() -> checks.unfinished(last, SOME));
    }
}
