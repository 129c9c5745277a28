package hotline.phone;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The links to the telephone servers. Not a matter of readiness: a service without its telephone still takes messages
 * and serves every page.
 */
@Wellness
@ApplicationScoped
class PhoneHealth implements HealthCheck {
    private final Exchanges exchanges;

    @Inject
    PhoneHealth(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("phone")
                .status(exchanges.links().stream().allMatch(Link::up));
        exchanges.links().forEach(link -> answer.withData(link.server(), says(link)));
        exchanges
                .all()
                .forEach(e ->
                        answer.withData(e.name() + " events lost", e.backlog().lost()));
        return answer.build();
    }

    private static String says(Link link) {
        String what = link.problem() == null ? link.state().name().toLowerCase(java.util.Locale.ROOT) : link.problem();
        return what + " since " + link.since();
    }
}
