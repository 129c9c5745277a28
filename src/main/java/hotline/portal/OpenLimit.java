package hotline.portal;

import hotline.base.Pace;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How often one address may ask for public figures. */
@ApplicationScoped
class OpenLimit {
    private final Pace pace = new Pace();
    private final Pace.Rule rule;

    @Inject
    OpenLimit(OpenConfig config) {
        this.rule = Pace.Rule.perMinute(config.perMinute(), config.burst());
    }

    /** Refuses with 429, naming the seconds to wait. */
    void check(String address) {
        long wait = pace.take(address, rule);
        if (wait > 0) throw Refusal.tooMany("too-many-requests", "Too many requests", Duration.ofSeconds(wait));
    }
}
