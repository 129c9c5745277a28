package hotline.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast somebody may go on: evenly, and some at once. Of each there is one instant, when all he has taken would be used up
 * at the even pace; somebody of whom there is none has taken nothing.
 */
final class Pace {
    private static final long MINUTE = 60_000_000_000L;
    private static final int MANY = 10_000;

    private final long each;
    private final long atOnce;
    private final Map<String, Long> usedUp = new ConcurrentHashMap<>();

    Pace(int perMinute, int burst) {
        this.each = MINUTE / perMinute;
        this.atOnce = each * burst;
    }

    /** Takes one. @param now of a clock that only goes on, in ns @return 0, or after how many ns there is one again: nothing was taken */
    long take(String who, long now) {
        if (usedUp.size() > MANY) usedUp.values().removeIf(at -> at - now <= 0);
        long[] wait = new long[1];
        usedUp.compute(who, (w, at) -> {
            long next = (at == null || at - now < 0 ? now : at) + each;
            wait[0] = Math.max(0, next - now - atOnce);
            return wait[0] == 0 ? Long.valueOf(next) : at;
        });
        return wait[0];
    }

    int known() {
        return usedUp.size();
    }
}
