package hotline.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks: by the session cookie, or by HTTP Basic. Browsers are sent to the sign-in page, never challenged. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    static final String COOKIE = "hotline-session";

    /** Attribute of an identity that came with a cookie; absent with Basic, which needs no CSRF header. */
    static final String SESSION = "hotline.session";

    private final Sessions sessions;
    private final SignIn signIn;
    private final OutageMemory memory;
    private final BlockingSecurityExecutor executor;

    @Inject
    SessionMechanism(Sessions sessions, SignIn signIn, OutageMemory memory, BlockingSecurityExecutor executor) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.memory = memory;
        this.executor = executor;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String authorization = context.request().getHeader("Authorization");
        Cookie cookie = context.request().getCookie(COOKIE);
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            String address = context.request().remoteAddress().hostAddress();
            return executor.executeBlocking(() -> memory.recall(
                    context.normalizedPath(),
                    authorization,
                    () -> basic(authorization.substring(6).strip(), address)));
        }
        if (cookie == null) return Uni.createFrom().nullItem();
        return executor.executeBlocking(() -> memory.recall(
                context.normalizedPath(),
                cookie.getValue(),
                () -> sessions.find(cookie.getValue())
                        .map(SessionMechanism::identity)
                        .orElse(null)));
    }

    private SecurityIdentity basic(String encoded, String address) {
        String[] pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            throw new io.quarkus.security.AuthenticationFailedException();
        }
        Optional<Account> account = pair.length < 2 ? Optional.empty() : signIn.basic(pair[0], pair[1], address);
        return account.map(a -> identity(a, null)).orElseThrow(io.quarkus.security.AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(Session session) {
        return identity(session.account(), session);
    }

    private static SecurityIdentity identity(Account account, @Nullable Session session) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.login()))
                .addAttribute(Me.VIEWER, account.viewer());
        account.roles().forEach(role -> builder.addRole(role.name()));
        if (session != null) builder.addAttribute(SESSION, session);
        return builder.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (!wantsPage(context)) return Uni.createFrom().item(new ChallengeData(401, null, null));
        String next = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
        return Uni.createFrom().item(new ChallengeData(302, "Location", "/login?next=" + next));
    }

    private static boolean wantsPage(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return !context.request().path().startsWith("/api/")
                && context.request().getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
