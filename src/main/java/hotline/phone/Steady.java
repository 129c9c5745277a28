package hotline.phone;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Work for the database that must not be lost while it is away: done in order, tried again until it succeeds. Only what
 * fails although the database answers is given up, after some attempts: it would fail for ever.
 */
final class Steady {
    private static final Logger LOG = Logger.getLogger(Steady.class);
    private static final int ATTEMPTS = 4;

    private final ExecutorService thread;
    private final BooleanSupplier databaseAnswers;
    private final Duration pause;
    private final AtomicLong givenUp = new AtomicLong();
    private volatile boolean closed;

    Steady(String name, BooleanSupplier databaseAnswers, Duration pause) {
        this.databaseAnswers = databaseAnswers;
        this.pause = pause;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    void later(String what, Runnable work) {
        thread.execute(() -> now(what, work));
    }

    /** On the caller's thread. False when it was given up. */
    boolean now(String what, Runnable work) {
        int failures = 0;
        while (true) {
            try {
                work.run();
                return true;
            } catch (RuntimeException e) {
                if (failures == 0) LOG.warnf("%s waits for the database: %s", what, e.getMessage());
                boolean own = databaseAnswers.getAsBoolean();
                failures = own ? failures + 1 : Math.max(failures, 1);
                if (failures > ATTEMPTS || closed) {
                    givenUp.incrementAndGet();
                    LOG.errorf(e, "%s was given up", what);
                    return false;
                }
            }
            if (!rest()) return false;
        }
    }

    long givenUp() {
        return givenUp.get();
    }

    /** What waits is still tried once. */
    void close() {
        closed = true;
        thread.shutdown();
    }

    private boolean rest() {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
