package hotline.web;

import hotline.base.Actor;
import hotline.base.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Who asks, for resources: {@code me.viewer()}, or {@code me.mustBe(OPERATOR).actor()}. */
@RequestScoped
public class Me {
    /** Attribute of the identity that carries the viewer; set where the account is checked. */
    public static final String VIEWER = "hotline.viewer";

    @Inject
    SecurityIdentity identity;

    public Viewer viewer() {
        Viewer viewer = identity.getAttribute(VIEWER);
        if (viewer == null) throw hotline.base.Refusal.forbidden("sign-in-needed", "Sign in first");
        return viewer;
    }

    public Viewer mustBe(Role... any) {
        return viewer().mustBe(any);
    }

    public Actor actor() {
        return viewer().actor();
    }
}
