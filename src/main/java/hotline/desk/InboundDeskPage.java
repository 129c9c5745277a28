package hotline.desk;

import hotline.base.Page;
import hotline.cases.CaseNumber;
import hotline.intake.InboundDesk;
import hotline.intake.InboundLine;
import hotline.intake.InboundLists;
import hotline.intake.Nuisances;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages that nobody could read: a person makes a case of them, adds them to one, answers, or puts them away. */
@Path("/desk/inbound")
@RunOnVirtualThread
class InboundDeskPage {
    private static final int LIMIT = 20;
    private static final URI LIST = URI.create("/desk/inbound");

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

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance inbound(Page<InboundLine> page, boolean marksWait);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(InboundDesk.READERS);
        boolean marksWait = viewer.isAny(Nuisances.DECIDERS)
                && !nuisances.page(Nuisances.Which.ASKED, null, 1).items().isEmpty();
        return pages.show(Templates.inbound(lists.waiting(after, LIMIT), marksWait));
    }

    @POST
    @Path("{id}/case")
    public Response open(@PathParam("id") long id) {
        CaseNumber number = desk.open(id, me.viewer());
        return Response.seeOther(URI.create("/desk/cases/" + number)).build();
    }

    @POST
    @Path("{id}/addition")
    public Response add(@PathParam("id") long id, @FormParam("number") @Nullable String number) {
        desk.add(id, CaseNumber.of(Objects.requireNonNullElse(number, "")), me.viewer());
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("{id}/answer")
    public Response answer(@PathParam("id") long id, @FormParam("text") @Nullable String text) {
        desk.answer(id, Objects.requireNonNullElse(text, ""), me.viewer());
        return Response.seeOther(LIST).build();
    }

    /** Of the sender: asked for, decided by somebody else. */
    @POST
    @Path("{id}/nuisance")
    public Response nuisance(@PathParam("id") long id, @FormParam("reason") @Nullable String reason) {
        nuisances.ask(id, Objects.requireNonNullElse(reason, ""), me.viewer());
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("{id}/dismissal")
    public Response dismiss(@PathParam("id") long id) {
        desk.dismiss(id, me.viewer());
        return Response.seeOther(LIST).build();
    }
}
