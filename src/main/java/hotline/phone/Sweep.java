package hotline.phone;

import hotline.base.Tireless;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Once a second on every node: wrap-ups end, who is gone is signed out, queues are mended, links show that they live. */
@ApplicationScoped
class Sweep {
    private final Tireless tireless = new Tireless(Logger.getLogger(Sweep.class), "operators are not looked after");

    /** Sweeps further apart than this saw nobody: the service or the database was away, not the browsers. */
    private static final Duration BLIND = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final Shift shift;
    private final Exchanges exchanges;
    private final Roll roll;
    private final Gaps gaps;
    private final PhoneConfig config;
    private final Clock clock;
    private Instant watchingSince = Instant.MAX;
    private Instant lastSweep = Instant.MIN;

    @Inject
    Sweep(Sessions sessions, Shift shift, Exchanges exchanges, Roll roll, Gaps gaps, PhoneConfig config, Clock clock) {
        this.sessions = sessions;
        this.shift = shift;
        this.exchanges = exchanges;
        this.roll = roll;
        this.gaps = gaps;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(() -> sweep(Instant.now(clock).truncatedTo(ChronoUnit.MICROS)));
    }

    synchronized void sweep(Instant now) {
        shift.apply(sessions.wrapUp(now));
        Instant unseenSince = now.minus(config.unseen());
        if (lastSweep.isBefore(now.minus(BLIND))) watchingSince = now;
        if (watchingSince.isBefore(unseenSince)) shift.apply(sessions.closeUnseen(unseenSince, now));
        roll.refresh();
        exchanges.all().forEach(exchange -> exchange.members().tick());
        if (now.getEpochSecond() % 5 == 0) heard();
        lastSweep = now;
    }

    /** A killed service leaves with this the moment from which on it heard nothing. */
    private void heard() {
        exchanges.all().forEach(exchange -> {
            Instant at = exchange.heardAt();
            if (at != null && exchange.link().up()) gaps.heard(exchange.name(), at);
        });
    }
}
