package hotline.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far a growing table has been read when its keys may commit out of order. Rows behind a gap are read again, and told
 * apart by having been seen, until the gap is filled or was left open for so long that nobody will fill it (a rolled-back
 * insert, another node's share of the keys).
 */
public final class Tail {
    /** Longer than any transaction that writes an event takes. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Every row up to this one has been read, or never will be. */
    private long low;

    private final NavigableMap<Long, Instant> seen = new TreeMap<>();

    public Tail(long low) {
        this.low = low;
    }

    /** What to read from, and where a reader that comes back may begin without missing anything. */
    public long low() {
        return low;
    }

    /** Of rows behind {@link #low}, in order: those not yet seen. Moves on as far as it is safe. */
    public List<Long> fresh(List<Long> ids, Instant now) {
        List<Long> fresh = ids.stream().filter(id -> !seen.containsKey(id)).toList();
        fresh.forEach(id -> seen.put(id, now));
        moveOn(now);
        return fresh;
    }

    private void moveOn(Instant now) {
        while (!seen.isEmpty() && (isNext() || isStale(seen.firstEntry(), now)))
            low = seen.pollFirstEntry().getKey();
    }

    private boolean isNext() {
        return seen.firstKey() == low + 1;
    }

    private static boolean isStale(Map.Entry<Long, Instant> entry, Instant now) {
        return !now.isBefore(entry.getValue().plus(PATIENCE));
    }
}
