package hotline.open311;

import hotline.base.Buckets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Buckets of keys and addresses, each node its own. */
@ApplicationScoped
class Throttle {
    private final Buckets buckets = new Buckets();
    private final Open311Config config;
    private final Clock clock;

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
        long wait = buckets.take(who, perMinute, burst, Instant.now(clock));
        if (wait > 0) throw Fault.tooMany(wait);
    }
}
