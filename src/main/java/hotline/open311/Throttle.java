package hotline.open311;

import hotline.base.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How fast keys and addresses may go on, on each node. */
@ApplicationScoped
class Throttle {
    private final Pace pace = new Pace();
    private final Open311Config config;

    @Inject
    Throttle(Open311Config config) {
        this.config = config;
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
        long wait = pace.take(who, Pace.Rule.perMinute(perMinute, burst));
        if (wait > 0) throw Fault.tooMany(wait);
    }
}
