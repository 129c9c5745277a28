package hotline.portal;

import java.time.Duration;
import java.time.Instant;

/**
 * How much somebody may still do: filled evenly up to the brim, each act takes one. Pure.
 *
 * @param tokens as it was at the instant
 */
record Bucket(double tokens, Instant at) {
    /**
     * So many in a time, at most {@code brim} of them at once.
     *
     * @param brim as many as there are at the beginning
     */
    record Rule(int many, Duration in, int brim) {
        static Rule hourly(int many) {
            return new Rule(many, Duration.ofHours(1), many);
        }

        private double perSecond() {
            return many / (double) in.toSeconds();
        }
    }

    static Bucket full(Rule rule, Instant now) {
        return new Bucket(rule.brim(), now);
    }

    Bucket at(Instant now, Rule rule) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        return new Bucket(Math.min(rule.brim(), tokens + seconds * rule.perSecond()), now);
    }

    boolean hasOne() {
        return tokens >= 1;
    }

    boolean isFull(Rule rule) {
        return tokens >= rule.brim();
    }

    Bucket less() {
        return new Bucket(tokens - 1, at);
    }

    /** Seconds until there is one again, rounded up. */
    long wait(Rule rule) {
        return Math.max(1, (long) Math.ceil((1 - tokens) / rule.perSecond()));
    }
}
