package hotline.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, looking often; the machine may be slow and shared. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private Until() {}

    public static void that(String what, Callable<Boolean> condition) {
        that(what, PATIENCE, condition);
    }

    public static void that(String what, Duration patience, Callable<Boolean> condition) {
        found(what, patience, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /** An exception while looking counts as not yet; the last one is told when patience ends. */
    public static <T> T found(String what, Callable<Optional<T>> look) {
        return found(what, PATIENCE, look);
    }

    private static <T> T found(String what, Duration patience, Callable<Optional<T>> look) {
        long deadline = System.nanoTime() + patience.toNanos();
        Throwable last = null;
        while (System.nanoTime() < deadline) {
            try {
                Optional<T> seen = look.call();
                if (seen.isPresent()) return seen.get();
                last = null;
            } catch (Exception | AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("not within " + patience.toSeconds() + " s: " + what, last);
    }
}
