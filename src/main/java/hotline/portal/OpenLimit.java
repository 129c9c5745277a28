package hotline.portal;

import hotline.base.Buckets;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How often one address may ask for public figures. */
@ApplicationScoped
class OpenLimit {
    private final Buckets buckets = new Buckets();
    private final OpenConfig config;
    private final Clock clock;

    @Inject
    OpenLimit(OpenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private static final class TooMany extends Refusal {
        TooMany(long seconds) {
            super(429, "too-many-requests", "Too many requests", Map.of("retryAfterSeconds", seconds), List.of());
        }
    }

    /** Refuses with 429, naming the seconds to wait. */
    void check(String address) {
        long wait = buckets.take(address, config.perMinute(), config.burst(), Instant.now(clock));
        if (wait > 0) throw new TooMany(wait);
    }
}
