package hotline.admin;

import hotline.base.Page;
import hotline.base.Role;
import hotline.intake.NuisanceMark;
import hotline.intake.Nuisances;
import hotline.intake.Nuisances.Which;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
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
import org.jspecify.annotations.Nullable;

/** Senders who only disturb: what was asked for is granted or refused by somebody else, what is in force can be lifted. */
@Path("/admin/nuisances")
@RunOnVirtualThread
class NuisancesPage {
    @Inject
    Me me;

    @Inject
    Nuisances nuisances;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance nuisances(
                Page<NuisanceMark> page, Which which, List<Which> tabs, boolean decides, long me);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("which") @Nullable String word, @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.SHIFT_LEADER, Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR);
        Which which = Which.of(word);
        return pages.show(Templates.nuisances(
                nuisances.page(which, after, Page.DEFAULT_LIMIT),
                which,
                List.of(Which.values()),
                viewer.isAny(Nuisances.DECIDERS),
                viewer.actor().id()));
    }

    @POST
    @Path("{id}/decision")
    public Response decide(@PathParam("id") long id, @FormParam("granted") boolean granted) {
        nuisances.decide(id, granted, me.viewer());
        return Response.seeOther(URI.create("/admin/nuisances")).build();
    }

    @POST
    @Path("{id}/lifting")
    public Response lift(@PathParam("id") long id) {
        nuisances.lift(id, me.viewer());
        return Response.seeOther(URI.create("/admin/nuisances?which=valid")).build();
    }
}
