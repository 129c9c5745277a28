package hotline.base;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How fast those who ask may go on: evenly, and some at once. Of each there is one instant, when all he has taken would be
 * used up at the even pace; somebody of whom there is none has taken nothing. Of this node alone, and in time that only goes
 * on: a step of the clock lets nobody in or out. (The generic cell rate algorithm, ITU-T I.371.)
 */
public final class Pace {
    private static final int MANY = 20_000;

    private final Map<Object, Long> usedUp = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public Pace() {
        this(System::nanoTime);
    }

    /** @param nanos time that passes, in ns from anywhere */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * So many in a time.
     *
     * @param atOnce of them without a pause
     */
    public record Rule(int many, Duration in, int atOnce) {
        public static Rule perMinute(int many, int atOnce) {
            return new Rule(many, Duration.ofMinutes(1), atOnce);
        }

        /** All of them may come at once. */
        public static Rule perHour(int many) {
            return new Rule(many, Duration.ofHours(1), many);
        }

        private long each() {
            return in.toNanos() / many;
        }
    }

    /** Takes one. 0, or after how many whole seconds there is one again: then nothing was taken. */
    public long take(Object who, Rule rule) {
        long now = nanos.getAsLong();
        long each = rule.each();
        if (usedUp.size() > MANY) usedUp.values().removeIf(at -> at - now <= 0);
        long[] wait = new long[1];
        usedUp.compute(who, (w, at) -> {
            long next = (at == null || at - now < 0 ? now : at) + each;
            wait[0] = Math.max(0, next - now - each * rule.atOnce());
            return wait[0] == 0 ? Long.valueOf(next) : at;
        });
        return Math.ceilDiv(wait[0], 1_000_000_000L);
    }

    int known() {
        return usedUp.size();
    }
}
