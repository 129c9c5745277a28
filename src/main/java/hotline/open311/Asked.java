package hotline.open311;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What every request says besides what it is about. Fields, because the framework fills them. */
class Asked {
    @Context
    public UriInfo uri;

    @Context
    public HttpServerRequest http;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    public @Nullable String languages;

    /** The sender's own name for a new request. */
    @HeaderParam("Idempotency-Key")
    public @Nullable String again;

    Params params() {
        return Params.of(uri.getQueryParameters());
    }

    Language language() {
        return Language.asked(params().one("lang").orElse(null), languages);
    }

    String address() {
        return http.remoteAddress().hostAddress();
    }

    @Nullable
    String idempotencyKey() {
        return again == null || again.isBlank() ? null : again.strip();
    }
}
