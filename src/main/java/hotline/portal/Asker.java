package hotline.portal;

import hotline.vault.Vault;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who has a public page open: nobody we know, but an address and a cookie, which is the only one there is beside the
 * language's. Templates read it as {@code inject:asker}.
 */
@Named("asker")
@RequestScoped
public class Asker {
    static final String COOKIE = "hotline-visitor";

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    RoutingContext context;

    @Inject
    Vault vault;

    @Inject
    Challenges challenges;

    private @Nullable String fresh;

    String address() {
        return network(context.request());
    }

    /** The network for IPv6: whoever has one has all of its addresses. */
    static String network(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
    }

    /** 128 random bits. */
    String token() {
        String kept = kept();
        if (kept != null) return kept;
        if (fresh == null) fresh = random();
        return fresh;
    }

    boolean isNew() {
        return kept() == null;
    }

    private @Nullable String kept() {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie != null && TOKEN.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE)
                .value(token())
                .path("/")
                .httpOnly(true)
                .secure(context.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Stands in every form: another site does not know it. */
    public String getForm() {
        return HEX.formatHex(vault.hash("public-form:" + token()), 0, 16);
    }

    /** Refuses with 403 what a page of ours did not send. */
    void mustBeOwn(@Nullable String form) {
        boolean foreign = "cross-site".equals(context.request().getHeader("Sec-Fetch-Site"));
        if (foreign || isNew() || form == null || !MessageDigest.isEqual(bytes(getForm()), bytes(form)))
            throw Stop.notOwn();
    }

    /** The work that a form asks for. */
    public String getWork() {
        return challenges.next(token());
    }

    /** Of one thing that is sent, so that it is sent once. */
    public String getOnce() {
        return random();
    }

    public String getPath() {
        return shown(context.request().path());
    }

    /** A page that can be asked for: some forms go to where there is none. */
    static String shown(String path) {
        return switch (path) {
            case "/report/attachments" -> "/report/photos";
            case "/status/words", "/status/urge", "/status/leave" -> "/status/case";
            default -> path;
        };
    }

    static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
