package hotline.cases;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls the feed for as long as the service runs. It also polls while nobody listens, so that nobody joins too late. */
@ApplicationScoped
class FeedThread {
    private static final Logger LOG = Logger.getLogger(FeedThread.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** The database is away; the health page says so too. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(2);

    private final CaseFeed feed;
    private volatile @Nullable Thread thread;

    @Inject
    FeedThread(CaseFeed feed) {
        this.feed = feed;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().daemon().name("case-feed").start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        running.join(Duration.ofSeconds(2));
    }

    private void run() {
        boolean well = true;
        while (thread != null) {
            try {
                feed.poll();
                well = true;
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (well) LOG.warnf("live updates stand still: %s", e.getMessage());
                well = false;
                if (!paused()) return;
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(LONG_PAUSE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
