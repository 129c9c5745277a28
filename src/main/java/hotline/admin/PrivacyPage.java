package hotline.admin;

import hotline.base.Role;
import hotline.privacy.Persons;
import hotline.privacy.Retention;
import hotline.vault.Rotation;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept how long, what a person may ask for, and the keys under which it is sealed. */
@Path("/admin/privacy")
@RunOnVirtualThread
class PrivacyPage {
    @Inject
    Me me;

    @Inject
    Retention retention;

    @Inject
    Persons persons;

    @Inject
    Rotation rotation;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance privacy(
                List<Retention.Rule> rules, List<Persons.Asked> erasures, Rotation.@Nullable Standing keys, String me);
    }

    /** Keys are for administrators; the rest for supervisors too, of whom one approves what the other asks. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        Viewer viewer = me.mustBe(Role.ADMIN, Role.SUPERVISOR);
        return pages.show(Templates.privacy(
                retention.rules(viewer),
                persons.pending(viewer),
                viewer.is(Role.ADMIN) ? rotation.standing() : null,
                viewer.actor().login()));
    }
}
