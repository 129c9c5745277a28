package hotline.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Headers of every answer: only our own scripts and styles run, nobody frames us, nothing is guessed. */
@ApplicationScoped
class SecurityHeaders {
    private final StreamOrigins origins;
    private final PictureOrigins pictures;

    @Inject
    SecurityHeaders(StreamOrigins origins, PictureOrigins pictures) {
        this.origins = origins;
        this.pictures = pictures;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            HttpServerResponse response = context.response();
            response.putHeader(
                    "Content-Security-Policy", policy(context.request().path()));
            response.putHeader("X-Content-Type-Options", "nosniff");
            response.putHeader("Referrer-Policy", "same-origin");
            response.putHeader("Permissions-Policy", "microphone=(self), camera=(self), geolocation=(self)");
            response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
            if (context.request().isSSL()) response.putHeader("Strict-Transport-Security", "max-age=31536000");
            if (!context.request().path().startsWith("/static/")) response.putHeader("Cache-Control", "no-store");
            context.next();
        });
    }

    private String policy(String page) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                + pictures.of(page) + "; media-src 'self' blob:; connect-src 'self' " + String.join(" ", origins.all())
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    }
}
