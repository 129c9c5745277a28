package hotline.sla;

import hotline.sla.DueRows.Due;
import hotline.sla.LevelRules.Next;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Says what is due about clocks, once a second, on every node. A batch is one transaction: what was said and what comes
 * next are written together, so each level is said once, and a node that dies leaves its batch to the others.
 */
@ApplicationScoped
class ClockSweep {
    private final Jdbi jdbi;
    private final DueRows due;
    private final ActRows acts;
    private final ClockRows clocks;
    private final Rules rules;
    private final LevelRules levels;
    private final int batch;

    @Inject
    ClockSweep(Jdbi jdbi, DueRows due, ActRows acts, ClockRows clocks, Rules rules, SlaConfig config) {
        this.jdbi = jdbi;
        this.due = due;
        this.acts = acts;
        this.clocks = clocks;
        this.rules = rules;
        this.levels = LevelRules.of(config);
        this.batch = config.batch();
    }

    @Scheduled(identity = "clock-sweep", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::some) == batch) {
            // there may be more
        }
    }

    private int some() {
        return jdbi.withHandle(h -> {
            List<Due> taken = due.take(h, batch);
            if (!taken.isEmpty()) say(h, taken);
            return taken.size();
        });
    }

    private void say(Handle h, List<Due> taken) {
        Map<Long, ClockRows.Owned> owned =
                clocks.byId(h, taken.stream().map(Due::clock).toList());
        due.fired(h, taken, owned);
        signInPassively(h, taken, owned);
        Map<Long, Next> next = new HashMap<>();
        List<Long> last = new ArrayList<>();
        for (Due d : taken) {
            ClockRows.Owned clock = owned.get(d.clock());
            Level level = d.level().next();
            if (clock == null || level == null) last.add(d.clock());
            else next.put(d.clock(), next(clock.clock(), level));
        }
        due.plan(h, next);
        due.forget(h, last);
    }

    private Next next(CaseClock clock, Level level) {
        return new Next(level, levels.at(level, clock, rules.book().terms(clock)));
    }

    /** At the limit the system signs in itself. Noted here, done by {@link ActSweep}, which locks the case first. */
    private void signInPassively(Handle h, List<Due> taken, Map<Long, ClockRows.Owned> owned) {
        List<Long> orders = new ArrayList<>();
        for (Due d : taken) {
            ClockRows.Owned clock = owned.get(d.clock());
            if (d.level() != Level.DUE || clock == null || clock.clock().kind() != ClockKind.SIGN_IN) continue;
            Long order = clock.clock().order();
            if (order != null) orders.add(order);
        }
        acts.now(h, ActRows.What.SIGN_IN, orders);
    }
}
