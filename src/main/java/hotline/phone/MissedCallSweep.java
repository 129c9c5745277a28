package hotline.phone;

import hotline.base.Tireless;
import hotline.calls.MissedCalls;
import hotline.calls.MissedCalls.Turned;
import hotline.calls.VisitChanged;
import hotline.intake.Callbacks;
import hotline.intake.Tried;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings who was not answered to {@code intake}: each second on every node, and at once when this node has folded such a
 * call. The ledger keeps whose calls took another turn until that is followed up, so a node that dies in between loses nobody.
 */
@ApplicationScoped
class MissedCallSweep {
    private static final int BATCH = 500;

    private final MissedCalls missed;
    private final Callbacks callbacks;
    private final Tireless tireless =
            new Tireless(Logger.getLogger(MissedCallSweep.class), "missed calls are not followed up");
    private final ReentrantLock sweeping = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();

    @Inject
    MissedCallSweep(MissedCalls missed, Callbacks callbacks) {
        this.missed = missed;
        this.callbacks = callbacks;
    }

    @Scheduled(identity = "missed-calls", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    /** Only a hint, and the thread is the fold's own. */
    void changed(@Observes VisitChanged change) {
        if (change.visit().outcome() == null || !woken.compareAndSet(false, true)) return;
        Thread.startVirtualThread(() -> tireless.attempt(this::sweep));
    }

    void sweep() {
        sweeping.lock();
        try {
            woken.set(false);
            while (all() == BATCH) {
                // there may be more
            }
        } finally {
            sweeping.unlock();
        }
    }

    private int all() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> follow(() -> missed.turned(BATCH)));
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().call(() -> missed.turned(BATCH)).forEach(this::alone);
            throw e;
        }
    }

    /** One number that cannot be followed up does not hold up the others. */
    private void alone(Turned turned) {
        try {
            QuarkusTransaction.requiringNew().call(() -> follow(() -> List.of(turned)));
        } catch (RuntimeException e) {
            Logger.getLogger(MissedCallSweep.class).debugf(e, "turn %d waits", turned.id());
        }
    }

    /** The turn first: nothing may be read before it, or it would be older than what is written. */
    private int follow(Supplier<List<Turned>> which) {
        if (!callbacks.myTurn()) return 0;
        List<Turned> turned = which.get();
        if (turned.isEmpty()) return 0;
        callbacks.missed(missed.callers(turned, callbacks.since()).stream()
                .map(MissedCallSweep::told)
                .toList());
        missed.followed(turned);
        return turned.size();
    }

    private static Callbacks.Caller told(MissedCalls.Caller caller) {
        List<Tried> tried = caller.tried().stream()
                .map(t -> new Tried(t.call(), t.line(), t.skill(), t.askedAt(), t.leftAt(), t.answered()))
                .toList();
        return new Callbacks.Caller(caller.hash(), caller.number(), tried);
    }
}
