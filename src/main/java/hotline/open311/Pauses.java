package hotline.open311;

import java.time.Duration;

/** How long to wait after failures: twice as long each time. */
record Pauses(Duration first, Duration longest) {
    /** @param tries failures in a row before this one */
    Duration after(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
