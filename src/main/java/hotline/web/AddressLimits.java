package hotline.web;

import hotline.base.Pace;
import hotline.base.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How often one address may come to where messages come in: webhooks and {@code /api/contacts}. Before anything is read or
 * checked, and far above what a provider sends. Each node counts for itself.
 */
@ApplicationScoped
class AddressLimits {
    private final Pace pace = new Pace();
    private final Pace.Rule rule;

    @Inject
    AddressLimits(Limits limits) {
        this.rule = Pace.Rule.perMinute(limits.inboundPerMinute(), limits.inboundBurst());
    }

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request, HttpServerRequest http) {
        if (isInbound(request.getMethod(), request.getUriInfo().getPath()))
            take(http.remoteAddress().hostAddress());
    }

    static boolean isInbound(String method, String path) {
        String at = path.startsWith("/") ? path : "/" + path;
        return at.startsWith("/channels/") || (method.equals("POST") && at.equals("/api/contacts"));
    }

    /** Refuses with 429 {@code too-many-requests}. */
    void take(String address) {
        long wait = pace.take(address, rule);
        if (wait > 0)
            throw Refusal.tooMany("too-many-requests", "Too many requests from this address", Duration.ofSeconds(wait));
    }
}
