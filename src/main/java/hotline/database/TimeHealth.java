package hotline.database;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jdbi.v3.core.Jdbi;

/**
 * This node's clock says when things happened, the database's when they are due. Where the two differ deadlines are as
 * wrong as that, though nothing is said before its time by the database: a person has to set one of them.
 */
@Wellness
@ApplicationScoped
class TimeHealth implements HealthCheck {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration bound;

    /** @param bound wall-clock time by which they may differ before somebody is told */
    @Inject
    TimeHealth(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "hotline.db.clock-bound", defaultValue = "PT2S") Duration bound) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.bound = bound;
    }

    @Override
    public HealthCheckResponse call() {
        Instant before = Instant.now(clock);
        Instant theirs = databaseTime();
        Duration apart = apart(before, theirs, Instant.now(clock));
        return HealthCheckResponse.named("time")
                .withData("milliseconds between this clock and the database's", apart.toMillis())
                .status(apart.compareTo(bound) <= 0)
                .build();
    }

    /** An answer that took long says nothing about the clocks: nothing is counted between asking and hearing. */
    private static Duration apart(Instant before, Instant theirs, Instant after) {
        if (theirs.isBefore(before)) return Duration.between(theirs, before);
        return theirs.isAfter(after) ? Duration.between(after, theirs) : Duration.ZERO;
    }

    private Instant databaseTime() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one());
    }
}
