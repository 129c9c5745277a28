package hotline.desk;

import hotline.notify.Notice;
import hotline.notify.Notices;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What I and my unit are told. */
@Path("/notices")
@RunOnVirtualThread
class NoticesPage {
    @Inject
    Me me;

    @Inject
    Notices notices;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance notices(List<Notice> notices, long newest);
    }

    /** @param unread 100 means 100 or more */
    record Count(int unread) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        List<Notice> mine = notices.of(me.viewer());
        return pages.show(
                Templates.notices(mine, mine.isEmpty() ? 0 : mine.getFirst().id()));
    }

    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    public Count count() {
        return new Count(notices.unread(me.viewer()));
    }

    /** Those that were on the screen. */
    @POST
    @Path("reading")
    public Response read(@FormParam("upTo") long upTo) {
        notices.read(me.viewer(), upTo);
        return Response.seeOther(URI.create("/notices")).build();
    }
}
