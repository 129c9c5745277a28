package hotline.portal;

import hotline.base.Tireless;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Forgets what was half filled in and left, on every node. */
@ApplicationScoped
class SittingSweep {
    private static final Logger LOG = Logger.getLogger(SittingSweep.class);

    private final Sittings sittings;
    private final Tireless tireless = new Tireless(LOG, "what was left on public pages is not forgotten");

    @Inject
    SittingSweep(Sittings sittings) {
        this.sittings = sittings;
    }

    @Scheduled(identity = "sittings", every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        tireless.attempt(sittings::forgetOld);
    }
}
