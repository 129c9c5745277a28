package hotline.web;

import hotline.base.Role;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every page shows around its content; templates read it as {@code inject:page}. */
@Named("page")
@RequestScoped
public class PageContext {
    /** Holds {@code zh} or {@code en} once the person chose. */
    public static final String LOCALE_COOKIE = "hotline-locale";

    @Inject
    RoutingContext context;

    @Inject
    DemoConfig demo;

    /** {@code null} before the sign-in. */
    public @Nullable Viewer getViewer() {
        return known(Me.VIEWER);
    }

    /** Sent back in a header by every write; empty before the sign-in. */
    public String getCsrf() {
        Session session = known(SessionMechanism.SESSION);
        return session == null ? "" : session.csrf();
    }

    /** Never asks who it is: the page that says that a sign-in was refused has nobody to ask. */
    private <T> @Nullable T known(String attribute) {
        return context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(attribute)
                : null;
    }

    public boolean isDemo() {
        return demo.town();
    }

    public String getPath() {
        return context.request().path();
    }

    /** Whoever works at the one queue. */
    public boolean isDesk() {
        Viewer viewer = getViewer();
        return viewer != null && viewer.seesAllUnits();
    }

    /** Whoever takes the public's calls. */
    public boolean isTelephonist() {
        Viewer viewer = getViewer();
        return viewer != null && viewer.isAny(Role.OPERATOR, Role.SHIFT_LEADER);
    }

    /** Whoever has a telephone on the desk, be it only to dial. */
    public boolean isWithPhone() {
        return isTelephonist() || is(Role.VISITOR.name());
    }

    /** Whoever reads figures. */
    public boolean isReader() {
        Viewer viewer = getViewer();
        return viewer != null
                && viewer.isAny(
                        Role.OPERATOR, Role.SHIFT_LEADER, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN);
    }

    public boolean is(String role) {
        Viewer viewer = getViewer();
        return viewer != null && viewer.is(Role.valueOf(role));
    }

    /** Chinese unless the person chose English. */
    public Locale getLocale() {
        var cookie = context.request().getCookie(LOCALE_COOKIE);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * The language that somebody reads: the one of the pages for whoever has them open, else the one that a program asks
     * for; {@code null} when it does not say.
     */
    public @Nullable Locale getSpoken() {
        boolean reads = context.request().getCookie(LOCALE_COOKIE) != null || known(SessionMechanism.SESSION) != null;
        if (reads) return getLocale();
        String asked = context.request().getHeader("Accept-Language");
        if (asked == null) return null;
        if (asked.strip().toLowerCase(Locale.ROOT).startsWith("zh")) return Locale.SIMPLIFIED_CHINESE;
        return asked.strip().toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : null;
    }

    public boolean isEnglish() {
        return getLocale() == Locale.ENGLISH;
    }
}
