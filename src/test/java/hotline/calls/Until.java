package hotline.calls;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for a condition, not for a time. */
final class Until {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Until() {}

    static <T> T folded(Supplier<T> read, java.util.function.Predicate<T> done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        T value = read.get();
        while (!done.test(value)) {
            if (System.nanoTime() > end) throw new AssertionError("still " + value);
            Thread.onSpinWait();
            value = read.get();
        }
        return value;
    }
}
