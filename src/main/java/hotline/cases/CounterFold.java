package hotline.cases;

import hotline.base.Tireless;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Sums up the counters' changes once a second, on every node. Late or not at all, the counters stay exact. */
@ApplicationScoped
class CounterFold {
    private static final int BATCH = 2000;
    private static final Comparator<Tally> ORDER = Comparator.comparing(Tally::toString);

    private final CountRows rows;
    private final Tireless tireless =
            new Tireless(Logger.getLogger(CounterFold.class), "counters are exact but not summed up");

    @Inject
    CounterFold(CountRows rows) {
        this.rows = rows;
    }

    @Scheduled(identity = "case-counters", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
            // there may be more
        }
    }

    private int batch() {
        List<CountRows.Delta> taken = rows.take(BATCH);
        if (taken.isEmpty()) return 0;
        rows.fold(sums(taken.stream().map(CountRows.Delta::tally).toList()));
        rows.delete(taken.stream().map(CountRows.Delta::id).toList());
        return taken.size();
    }

    static Collection<Tally> sums(List<Tally> changes) {
        Map<Tally, Long> sums = new TreeMap<>(ORDER);
        changes.forEach(c -> sums.merge(c.counter(), c.n(), Long::sum));
        return sums.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> e.getKey().times(e.getValue()))
                .toList();
    }
}
