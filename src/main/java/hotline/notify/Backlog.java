package hotline.notify;

import hotline.base.Tireless;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** How much waits in the outbox: as metrics, and on the health page when something has waited for too long. */
@Wellness
@ApplicationScoped
class Backlog implements HealthCheck {
    private final Jdbi jdbi;
    private final Senders senders;
    private final Duration late;
    private final Tireless tireless = new Tireless(Logger.getLogger(Backlog.class), "the outbox is not counted");
    private volatile Count count = new Count(0, 0, 0);

    /**
     * @param due   may leave now, or are on their way
     * @param oldestSeconds for how long the oldest of them has been due
     */
    record Count(long due, long parked, long oldestSeconds) {}

    @Inject
    Backlog(Jdbi jdbi, Senders senders, NotifyConfig config, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.senders = senders;
        this.late = config.late();
        meters.gauge("hotline.notify.waiting", this, b -> b.count.due());
        meters.gauge("hotline.notify.parked", this, b -> b.count.parked());
        meters.gauge("hotline.notify.oldest.seconds", this, b -> b.count.oldestSeconds());
    }

    @Scheduled(identity = "outbox-count", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyTenSeconds() {
        tireless.attempt(this::read);
    }

    @Transactional
    Count read() {
        Count now = jdbi.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) AS due, COALESCE(MAX(TIMESTAMPDIFF(SECOND, not_before, UTC_TIMESTAMP(6))), 0) AS oldest,
                          (SELECT COUNT(*) FROM message WHERE state = 'PARKED') AS parked
                        FROM message WHERE state IN ('WAITING', 'SENDING') AND not_before <= UTC_TIMESTAMP(6)""")
                .map((r, c) -> new Count(r.getLong("due"), r.getLong("parked"), r.getLong("oldest")))
                .one());
        count = now;
        return now;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        Count now = read();
        return HealthCheckResponse.named("messages")
                .withData("channels", senders.ready().toString())
                .withData("due", now.due())
                .withData("parked", now.parked())
                .withData("oldest due for seconds", now.oldestSeconds())
                .status(now.oldestSeconds() <= late.toSeconds())
                .build();
    }
}
