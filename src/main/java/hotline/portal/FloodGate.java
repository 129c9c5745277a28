package hotline.portal;

import hotline.base.Pace.Rule;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Turns away what is too much from one address before its body is read, without a thread, a template or the database: a
 * flood costs next to nothing. The page it answers with is a fixed one, in both languages.
 */
@ApplicationScoped
class FloodGate {
    /** After Quarkus' own check of the length, before anybody reads; as {@code web.BodyLimits}. */
    private static final int ORDER = -1;

    private static final Pattern OURS = Pattern.compile("/(report|status|v)(/.*)?");
    private static final String PHOTOS = "/report/attachments";

    private final Paces paces;
    private final Load load;
    private final Rule posts;
    private final Rule photos;
    private final String page;

    @Inject
    FloodGate(Paces paces, Load load, PublicLimits limits) {
        this.paces = paces;
        this.load = load;
        this.posts = Rule.perMinute(limits.perMinute(), limits.burst());
        this.photos = Rule.perHour(limits.photosPerHour());
        this.page = read();
    }

    void install(@Observes Router router) {
        router.route().method(HttpMethod.POST).order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (!OURS.matcher(path).matches()) {
            context.next();
            return;
        }
        load.one();
        String address = Asker.network(context.request());
        try {
            paces.take("post", address, posts);
            if (path.equals(PHOTOS)) paces.take("photo", address, photos);
        } catch (Stop tooMany) {
            refuse(context, Asker.shown(path), tooMany.seconds());
            return;
        }
        context.next();
    }

    /** The rest of the body is not waited for. */
    private void refuse(RoutingContext context, String back, long seconds) {
        boolean large = context.normalizedPath().equals(PHOTOS);
        if (large) context.response().putHeader("Connection", "close");
        context.response()
                .setStatusCode(429)
                .putHeader("Retry-After", Long.toString(seconds))
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(page.replace("{seconds}", Long.toString(seconds)).replace("{back}", escaped(back)));
    }

    private static String escaped(String path) {
        return path.matches("[\\w/-]+") ? path : "/report";
    }

    private static String read() {
        try (InputStream in = FloodGate.class.getResourceAsStream("/portal/too-many.html")) {
            if (in == null) throw new IllegalStateException("portal/too-many.html is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
