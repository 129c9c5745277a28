package hotline.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** By nearest rank: the smallest wait that so many of the calls did not exceed. */
final class Percentiles {
    private Percentiles() {}

    /** @param counts how many waited so many whole milliseconds */
    static Map<String, Share> of(SortedMap<Long, Long> counts) {
        Map<String, Share> all = new LinkedHashMap<>();
        for (int p : new int[] {50, 90, 95}) all.put("p" + p, at(p, counts));
        return all;
    }

    /** {@code numerator} is the rank, {@code value} the milliseconds at it. */
    private static Share at(int percent, SortedMap<Long, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        long rank = (n * percent + 99) / 100;
        long seen = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) return new Share(rank, n, (double) entry.getKey());
        }
        return new Share(0, 0, null);
    }
}
