package hotline.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many forms a minute come to this node: an average that halves in half a minute. */
@ApplicationScoped
class Load {
    private static final double MEMORY_SECONDS = 30 / Math.log(2);

    private final Clock clock;
    private double perMinute;
    private Instant at;

    @Inject
    Load(Clock clock) {
        this.clock = clock;
        this.at = Instant.now(clock);
    }

    synchronized void one() {
        perMinute = now() + 60 / MEMORY_SECONDS;
    }

    synchronized double perMinute() {
        perMinute = now();
        return perMinute;
    }

    private double now() {
        Instant now = Instant.now(clock);
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        at = now;
        return perMinute * Math.exp(-seconds / MEMORY_SECONDS);
    }
}
