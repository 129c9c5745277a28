package hotline.vault;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down while the key file of this node is not as it can be used. */
@Wellness
@ApplicationScoped
class KeyHealth implements HealthCheck {
    private final KeyRing ring;

    @Inject
    KeyHealth(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("keys")
                .withData("current", ring.keys().currentNumber());
        String problem = ring.problem();
        if (problem != null) answer.withData("key file not used", problem);
        return answer.status(problem == null).build();
    }
}
