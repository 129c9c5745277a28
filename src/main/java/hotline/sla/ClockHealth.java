package hotline.sla;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Two promises: no clock is overdue in silence, and every clock is as its case's events say. */
@Wellness
@ApplicationScoped
class ClockHealth implements HealthCheck {
    /** A node that dies leaves its batch to the others in less. */
    static final int SILENCE_SECONDS = 10;

    private final DueRows due;
    private final CheckRows checks;

    @Inject
    ClockHealth(DueRows due, CheckRows checks) {
        this.due = due;
        this.checks = checks;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        long silent = due.missing(SILENCE_SECONDS);
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("clocks").withData("overdue clocks without their escalation", silent);
        long differing = checks.newest()
                .map(c -> {
                    answer.withData("last compared", c.at().toString());
                    answer.withData("differences then", c.differences());
                    return c.applied() ? 0 : c.differences();
                })
                .orElse(0L);
        return answer.status(silent == 0 && differing == 0).build();
    }
}
