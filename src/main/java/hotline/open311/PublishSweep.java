package hotline.open311;

import hotline.base.Tireless;
import hotline.cases.Tail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes what happened once a second, behind the events. One node at a time; a dead one's lock is free at once. */
@ApplicationScoped
class PublishSweep {
    /** A gap in the keys is waited for 5 s: of what stands behind it so much is published meanwhile. */
    private static final int BATCH = 20_000;

    private static final int CASES = 1000;

    private final Tireless tireless = new Tireless(Logger.getLogger(PublishSweep.class), "Open311 shows old states");
    private final PublishRows rows;
    private final Publisher publisher;
    private final Clock clock;

    /** What this node has read since it last began to sweep. */
    private @Nullable Tail tail;

    @Inject
    PublishSweep(PublishRows rows, Publisher publisher, Clock clock) {
        this.rows = rows;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(identity = "open311-publish", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    private void sweep() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
                // there may be more
            }
        } catch (RuntimeException e) {
            // what was rolled back is read again
            tail = null;
            throw e;
        }
    }

    /** How many new events were read. */
    private int batch() {
        Optional<Long> mark = rows.mark();
        if (mark.isEmpty()) return 0;
        Tail mine = tail == null || tail.low() != mark.get() ? new Tail(mark.get()) : tail;
        tail = mine;
        Map<Long, Long> events = rows.after(mine.low(), BATCH);
        List<Long> fresh = mine.fresh(events.keySet().stream().sorted().toList(), Instant.now(clock));
        List<Long> cases = fresh.stream().map(events::get).distinct().toList();
        for (int i = 0; i < cases.size(); i += CASES)
            publisher.publish(cases.subList(i, Math.min(i + CASES, cases.size())));
        if (mine.low() != mark.get()) rows.moveMark(mine.low());
        return fresh.size();
    }
}
