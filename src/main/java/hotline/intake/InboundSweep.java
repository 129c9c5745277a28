package hotline.intake;

import hotline.base.Tireless;
import hotline.intake.InboundRows.Waiting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Works on what came in: each second on every node, and at once when this node has stored something. The same sender's
 * messages are worked on in the order of their coming, others side by side; a row that another node holds is left to it.
 */
@ApplicationScoped
class InboundSweep {
    private final InboundRows rows;
    private final InboundWork work;
    private final InboundConfig config;
    private final Tireless tireless =
            new Tireless(Logger.getLogger(InboundSweep.class), "messages that came in are not read");
    private final ReentrantLock sweeping = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();

    @Inject
    InboundSweep(InboundRows rows, InboundWork work, InboundConfig config) {
        this.rows = rows;
        this.work = work;
        this.config = config;
    }

    @Scheduled(identity = "inbound-sweep", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    /** Never waits. Of many at once one sweep works for all. */
    void wake() {
        if (woken.compareAndSet(false, true)) Thread.startVirtualThread(() -> tireless.attempt(this::sweep));
    }

    void sweep() {
        sweeping.lock();
        try {
            woken.set(false);
            while (all(QuarkusTransaction.requiringNew().call(() -> rows.waiting(config.batch())))) {
                // there may be more
            }
        } finally {
            sweeping.unlock();
        }
    }

    /** @return whether a full batch brought something forward: there may be more */
    private boolean all(List<Waiting> waiting) {
        Collection<List<Waiting>> lanes = waiting.stream()
                .collect(Collectors.groupingBy(w -> w.lane() % config.workers()))
                .values();
        boolean forward = false;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running =
                    lanes.stream().map(lane -> pool.submit(() -> lane(lane))).toList();
            for (Future<Boolean> each : running) forward |= each.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return forward && waiting.size() == config.batch();
    }

    private boolean lane(List<Waiting> lane) {
        boolean forward = false;
        for (Waiting each : lane) forward |= work.attempt(each.id());
        return forward;
    }
}
