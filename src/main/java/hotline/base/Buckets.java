package hotline.base;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket each for those who ask, of this node alone. Full ones are forgotten before they become many. */
public final class Buckets {
    private static final int MANY = 10_000;

    private final Map<String, Level> levels = new ConcurrentHashMap<>();

    private record Level(TokenBucket bucket, int perMinute, int burst) {
        boolean isFull(Instant now) {
            return bucket.at(now, perMinute, burst).isFull(burst);
        }
    }

    /** Takes one; 0, or the seconds that he has to wait because there is none. */
    public long take(String who, int perMinute, int burst, Instant now) {
        if (levels.size() > MANY) levels.values().removeIf(l -> l.isFull(now));
        long[] wait = {0};
        levels.compute(who, (name, known) -> {
            TokenBucket bucket = known == null
                    ? TokenBucket.full(burst, now)
                    : known.bucket().at(now, perMinute, burst);
            if (!bucket.hasOne()) wait[0] = bucket.wait(perMinute);
            return new Level(bucket.hasOne() ? bucket.less() : bucket, perMinute, burst);
        });
        return wait[0];
    }
}
