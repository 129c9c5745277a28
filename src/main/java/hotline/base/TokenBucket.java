package hotline.base;

import java.time.Duration;
import java.time.Instant;

/**
 * How much somebody may still ask: filled evenly up to the brim, each request takes one.
 *
 * @param tokens as it was at the instant
 */
record TokenBucket(double tokens, Instant at) {

    static TokenBucket full(int burst, Instant now) {
        return new TokenBucket(burst, now);
    }

    /** As it has been filled up since. */
    TokenBucket at(Instant now, int perMinute, int burst) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        return new TokenBucket(Math.min(burst, tokens + seconds * perMinute / 60), now);
    }

    boolean isFull(int burst) {
        return tokens >= burst;
    }

    boolean hasOne() {
        return tokens >= 1;
    }

    TokenBucket less() {
        return new TokenBucket(tokens - 1, at);
    }

    /** Seconds until there is one again, rounded up. */
    long wait(int perMinute) {
        return Math.max(1, (long) Math.ceil((1 - tokens) * 60 / perMinute));
    }
}
