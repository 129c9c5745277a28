package hotline.open311;

import hotline.base.Tireless;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Queues orders of endpoints' units and takes what is due a step farther, once a second, on every node. */
@ApplicationScoped
class SendingSweep {
    private static final Logger LOG = Logger.getLogger(SendingSweep.class);
    private static final int BATCH = 20;

    private final Tireless tireless = new Tireless(LOG, "nothing is sent to endpoints of units");
    private final SendingRows rows;
    private final EndpointRows endpoints;
    private final Courier courier;
    private final Clock clock;

    @Inject
    SendingSweep(SendingRows rows, EndpointRows endpoints, Courier courier, Clock clock) {
        this.rows = rows;
        this.endpoints = endpoints;
        this.courier = courier;
        this.clock = clock;
    }

    @Scheduled(identity = "open311-sending", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    /** Most towns have none, and pay one statement a second. */
    private void sweep() {
        Map<Long, Endpoint> known =
                endpoints.all().stream().collect(Collectors.toMap(Endpoint::id, Function.identity()));
        if (known.isEmpty()) return;
        rows.queue(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        List<Sending> due = rows.lease(BATCH, courier.lease());
        // side by side: one that does not answer keeps nobody waiting
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sending s : due) {
                Endpoint to = known.get(s.endpoint());
                if (to != null && to.active()) threads.execute(() -> step(s, to));
            }
        }
    }

    private void step(Sending s, Endpoint to) {
        try {
            courier.step(s, to);
        } catch (RuntimeException e) {
            LOG.warnf(e, "order %d to %s, tried again in %s", s.order(), to.url(), courier.lease());
        }
    }
}
