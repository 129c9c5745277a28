package hotline.admin;

import hotline.base.Role;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The way to every page of administration. */
@Path("/admin")
@RunOnVirtualThread
class AdministrationPage {
    @Inject
    Me me;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance administration();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        me.mustBe(Role.ADMIN);
        return pages.show(Templates.administration());
    }
}
