package hotline.phone;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Twice a second: tells how busy the line is and how the links stand, when that is different from before. */
@ApplicationScoped
class Ticker {
    private static final long PERIOD_MS = 500;

    private final Telephone telephone;
    private final Announcer announcer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("phone-ticker").factory());
    private final Map<String, Link> links = new HashMap<>();
    private @Nullable LineChanged line;

    @Inject
    Ticker(Telephone telephone, Announcer announcer) {
        this.telephone = telephone;
        this.announcer = announcer;
    }

    void start(@Observes StartupEvent start) {
        ScheduledFuture<?> unused = thread.scheduleAtFixedRate(this::tick, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    private void tick() {
        // the announcer lets nothing through that an observer throws, so the next tick comes
        LineChanged now = telephone.line();
        if (!now.equals(line)) announcer.tell(now);
        line = now;
        for (Link link : telephone.links()) {
            if (!link.equals(links.put(link.server(), link))) announcer.tell(new LinkChanged(link));
        }
    }
}
