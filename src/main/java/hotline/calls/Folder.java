package hotline.calls;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The thread that folds: at once when evidence has come, once a second for what another node, or this one before it
 * was killed, left behind. While it is busy marks gather, so that a burst folds each call once and not each event.
 */
@ApplicationScoped
class Folder {
    private static final Logger LOG = Logger.getLogger(Folder.class);
    /** Calls folded in one transaction. */
    private static final int BATCH = 1000;

    private static final int ATTEMPTS = 5;

    private final Folding folding;
    private final Event<VisitChanged> changed;
    private final Semaphore woken = new Semaphore(0);
    private final Map<String, Integer> failures = new HashMap<>();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    @Inject
    Folder(Folding folding, Event<VisitChanged> changed) {
        this.folding = folding;
        this.changed = changed;
    }

    void start(@Observes StartupEvent start) {
        stopped = false;
        thread = Thread.ofPlatform().daemon().name("calls-fold").start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        woken.release();
        if (thread != null) thread.join(5_000);
    }

    void wake() {
        if (woken.availablePermits() == 0) woken.release();
    }

    private void run() {
        boolean away = false;
        while (!stopped) {
            try {
                boolean more = drain();
                if (away) LOG.info("folding calls again");
                away = false;
                if (!more && woken.tryAcquire(1, TimeUnit.SECONDS)) woken.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!away) LOG.warnf("calls wait to be folded: %s", e.getMessage());
                away = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** True when there is more to do at once. */
    private boolean drain() {
        List<Mark> marks = folding.marks(BATCH);
        if (marks.isEmpty()) return false;
        try {
            tell(folding.fold(marks));
            failures.clear();
            return true;
        } catch (ConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            marks.forEach(this::alone);
            return false;
        }
    }

    /** One call that cannot be folded does not hold up the others; it is tried again, some times. */
    private void alone(Mark mark) {
        try {
            tell(folding.fold(List.of(mark)));
        } catch (ConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (failures.merge(mark.call(), 1, Integer::sum) < ATTEMPTS) return;
            LOG.errorf(e, "call %s of %s cannot be folded", mark.key(), mark.server());
            folding.giveUp(List.of(mark));
        }
    }

    private void tell(List<QueueVisit> visits) {
        for (QueueVisit visit : visits) {
            try {
                changed.fire(new VisitChanged(visit));
            } catch (RuntimeException e) {
                LOG.errorf(e, "an observer of visit %s failed", visit.uniqueId());
            }
        }
    }
}
