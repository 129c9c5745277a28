package hotline.calls;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Sums up the changes of the hours' counts once a second, on every node. Late or not at all, the counts stay exact. */
@ApplicationScoped
class HourFold {
    private static final Logger LOG = Logger.getLogger(HourFold.class);
    private static final int BATCH = 2000;
    private static final Duration LOOK_BACK = Duration.ofHours(26);

    private final HourRows rows;
    private final Clock clock;

    @Inject
    HourFold(HourRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(identity = "call-hours", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
            // there may be more
        }
    }

    private int batch() {
        List<Long> taken = rows.take(BATCH);
        if (!taken.isEmpty()) rows.fold(taken);
        return taken.size();
    }

    /** The service's own check that no call is lost between the visits and their counts. */
    @Scheduled(
            identity = "call-hours-check",
            every = "1h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        Instant to = Instant.now(clock).truncatedTo(ChronoUnit.HOURS);
        int wrong = differences(to.minus(LOOK_BACK), to);
        if (wrong > 0)
            LOG.errorf("%d counts of calls before %s differ from the calls: see docs/operations.md", wrong, to);
    }

    int differences(Instant from, Instant to) {
        return QuarkusTransaction.requiringNew().call(() -> rows.differences(from, to));
    }
}
