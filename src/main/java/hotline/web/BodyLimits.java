package hotline.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * How much a request may bring. {@code quarkus.http.limits.max-body-size} is for files, at addresses that end in
 * {@code /attachments}; everywhere else it is {@code hotline.limits.body}.
 */
@ApplicationScoped
class BodyLimits {
    /** Where Quarkus keeps a request's own limit; read by whoever reads the body. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    /** After Quarkus' own check, before anybody reads. */
    private static final int ORDER = -1;

    private final long limit;

    @Inject
    BodyLimits(Limits limits) {
        MemorySize body = limits.body();
        this.limit = body.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().endsWith("/attachments")) {
            context.next();
            return;
        }
        context.put(LIMIT, limit);
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) context.fail(413);
        else context.next();
    }
}
