package hotline.desk;

import hotline.phone.Link;
import hotline.phone.Telephone;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The strip that says which telephone server is not connected, and what to do. Empty when all are. */
@Path("/desk/links")
@RunOnVirtualThread
class LinksFragment {
    @Inject
    Telephone telephone;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance links(boolean none, List<Link> down);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        List<Link> links = telephone.links();
        List<Link> down = links.stream().filter(l -> !l.up()).toList();
        return pages.show(Templates.links(links.isEmpty(), down));
    }
}
