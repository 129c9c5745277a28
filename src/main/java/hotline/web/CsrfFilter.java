package hotline.web;

import hotline.base.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** A write that comes with a session's cookie must also bring the session's own token in a header. */
class CsrfFilter {
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    SecurityIdentity identity;

    @ServerRequestFilter
    public void check(ContainerRequestContext request, SimpleResourceInfo resource) {
        if (SAFE.contains(request.getMethod())) return;
        if (resource.getResourceClass().isAnnotationPresent(PublicForm.class)) return;
        Session session = identity.getAttribute(SessionMechanism.SESSION);
        if (session != null && !matches(session.csrf(), request.getHeaderString(HEADER))) {
            throw Refusal.forbidden("csrf", "The page is too old or the request was not made by it: reload");
        }
    }

    private static boolean matches(String expected, @org.jspecify.annotations.Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
