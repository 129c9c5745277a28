package hotline.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Buckets of keys and addresses, each node its own. Full ones are forgotten before they become many. */
@ApplicationScoped
class Throttle {
    private static final int MANY = 10_000;

    private final Map<String, Level> levels = new ConcurrentHashMap<>();
    private final Open311Config config;
    private final Clock clock;

    private record Level(TokenBucket bucket, int perMinute, int burst) {}

    @Inject
    Throttle(Open311Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void address(String address) {
        take("address:" + address, config.perMinute(), config.burst());
    }

    void key(ApiKey key) {
        Integer own = key.perMinute();
        if (own == null) take("key:" + key.id(), config.perMinute(), config.burst());
        else take("key:" + key.id(), own, Math.min(own, config.burst()));
    }

    /** Refuses with 429, naming the seconds to wait. */
    private void take(String who, int perMinute, int burst) {
        Instant now = Instant.now(clock);
        if (levels.size() > MANY) levels.values().removeIf(l -> now(l, now).isFull(l.burst()));
        long[] wait = {0};
        levels.compute(who, (name, known) -> {
            TokenBucket bucket = known == null
                    ? TokenBucket.full(burst, now)
                    : known.bucket().at(now, perMinute, burst);
            if (!bucket.hasOne()) wait[0] = bucket.wait(perMinute);
            return new Level(bucket.hasOne() ? bucket.less() : bucket, perMinute, burst);
        });
        if (wait[0] > 0) throw Fault.tooMany(wait[0]);
    }

    private static TokenBucket now(Level level, Instant now) {
        return level.bucket().at(now, level.perMinute(), level.burst());
    }
}
