package hotline.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests are alike in all that matters.
 *
 * @param key        of the row they belong to, empty when not split
 * @param doubtful   evidence is missing or contradicts itself
 * @param waitMicros sum of their known waits
 */
record Counted(String key, Traits traits, Limits limits, boolean doubtful, long count, long waitMicros) {
    /** Of the line, when the call came; milliseconds. */
    record Limits(long threshold, long shortAbandon) {}

    /** Alike ones added up; what a later change took away is gone. */
    static List<Counted> net(List<Counted> parts) {
        Map<Counted, Counted> sums = new LinkedHashMap<>();
        parts.forEach(c -> sums.merge(c.times(0, 0), c, Counted::plus));
        return sums.values().stream().filter(c -> c.count != 0).toList();
    }

    private static Counted plus(Counted a, Counted b) {
        return a.times(a.count + b.count, a.waitMicros + b.waitMicros);
    }

    private Counted times(long n, long micros) {
        return new Counted(key, traits, limits, doubtful, n, micros);
    }
}
