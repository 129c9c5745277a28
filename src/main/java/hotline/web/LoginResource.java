package hotline.web;

import hotline.audit.Audit;
import hotline.base.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Signing in with the form. A wrong password and an unknown name get the same answer. */
@Path("/login")
@PermitAll
@RunOnVirtualThread
class LoginResource {
    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    Pages pages;

    @Inject
    DemoConfig demo;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance login(String next, String login, @Nullable String problem, boolean demo);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@QueryParam("next") @Nullable String next) {
        return pages.show(Templates.login(local(next), "", null, demo.town()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response signIn(
            @FormParam("login") @Nullable String login,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @Context HttpServerRequest request) {
        if ("cross-site".equals(site)) throw Refusal.forbidden("cross-site", "Sign in on the service's own page");
        String name = login == null ? "" : login.strip();
        String address = request.remoteAddress().hostAddress();
        try {
            return signIn.person(name, password == null ? "" : password, address)
                    .map(account -> welcome(account, local(next), request.isSSL()))
                    .orElseGet(() -> again(401, local(next), name, "wrong"));
        } catch (Throttle.TooMany e) {
            return again(429, local(next), name, "wait");
        }
    }

    private Response welcome(Account account, String next, boolean secure) {
        audit.record(account.viewer().actor(), "signed-in", "person:" + account.login(), null);
        return Response.seeOther(URI.create(next))
                .cookie(cookie(sessions.start(account), secure, NewCookie.DEFAULT_MAX_AGE))
                .build();
    }

    private Response again(int status, String next, String login, String problem) {
        return Response.status(status)
                .entity(pages.show(Templates.login(next, login, problem, demo.town())))
                .build();
    }

    /** Also behind a proxy that ends TLS: it must then set X-Forwarded-Proto, see docs/operations.md. */
    static NewCookie cookie(String value, boolean secure, int maxAge) {
        return new NewCookie.Builder(SessionMechanism.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }

    /** Only a path of our own: no address that a link from elsewhere could smuggle in. */
    static String local(@Nullable String next) {
        if (next == null || !next.startsWith("/")) return "/";
        return next.startsWith("//") || next.contains("\\") ? "/" : next;
    }
}
