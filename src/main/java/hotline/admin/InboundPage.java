package hotline.admin;

import hotline.base.Page;
import hotline.base.Role;
import hotline.intake.InboundDesk;
import hotline.intake.InboundLine;
import hotline.intake.InboundLists;
import hotline.intake.InboundLists.Which;
import hotline.intake.Nuisances;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages that came in: those that failed can be tried again, those that contradict each other can be looked at. */
@Path("/admin/inbound")
@RunOnVirtualThread
class InboundPage {
    @Inject
    Me me;

    @Inject
    InboundLists lists;

    @Inject
    InboundDesk desk;

    @Inject
    Nuisances nuisances;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance inbound(Page<InboundLine> page, Which which, List<Which> tabs);

        static native TemplateInstance inboundText(InboundLine m, List<String> others);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("which") @Nullable String word, @QueryParam("after") @Nullable String after) {
        me.mustBe(Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR);
        Which which = Which.of(word);
        return pages.show(
                Templates.inbound(lists.page(which, after, Page.DEFAULT_LIMIT), which, List.of(Which.values())));
    }

    @POST
    @Path("replay")
    public Response replayAll() {
        desk.replay(null, me.viewer());
        return Response.seeOther(URI.create("/admin/inbound")).build();
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@PathParam("id") long id) {
        desk.replay(id, me.viewer());
        return Response.seeOther(URI.create("/admin/inbound")).build();
    }

    /** What was set aside is given to a person. */
    @POST
    @Path("{id}/desk")
    public Response bring(@PathParam("id") long id) {
        desk.bring(id, me.viewer());
        return Response.seeOther(URI.create("/admin/inbound?which=aside")).build();
    }

    @POST
    @Path("{id}/nuisance")
    public Response nuisance(@PathParam("id") long id, @FormParam("reason") @Nullable String reason) {
        nuisances.ask(id, Objects.requireNonNullElse(reason, ""), me.viewer());
        return Response.seeOther(URI.create("/admin/nuisances")).build();
    }

    /** A POST, for it leaves an audit row. */
    @POST
    @Path("{id}/text")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance text(@PathParam("id") long id) {
        return pages.show(Templates.inboundText(desk.unmask(id, me.viewer()), lists.conflicts(id)));
    }
}
