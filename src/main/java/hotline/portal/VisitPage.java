package hotline.portal;

import hotline.base.Channel;
import hotline.visits.Visits;
import hotline.visits.Visits.Link;
import hotline.web.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * The short link of a return visit: three questions and room for words. Whoever has the link was sent it; its token is the
 * proof that a form needs.
 */
@Path("/v/{token: [A-Za-z0-9_-]{8,64}}")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class VisitPage {
    @Inject
    Visits visits;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        /** @param state {@code ask}, {@code again}, {@code late}, {@code over} or {@code thanks} */
        static native TemplateInstance visit(
                String to, String number, String state, @Nullable String problem, String words);
    }

    @GET
    public Response show(@PathParam("token") String token, @QueryParam("said") @Nullable String said) {
        return publicly.asked("/status", () -> {
            Link link = link(token);
            return publicly.page(page(token, link, said != null ? "thanks" : state(link), null, ""));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("token") String token, @BeanParam VisitForm form) {
        return publicly.asked("/v/" + token, () -> {
            Link link = link(token);
            if (!link.takes()) return Publicly.to("/v/" + token);
            String problem = form.problem();
            if (problem != null) return publicly.page(400, page(token, link, state(link), problem, form.wordsOrNone()));
            visits.answer(link.visit(), form.answers(), Channel.WEB, "v/" + link.visit() + "/" + form.once());
            return Publicly.to("/v/" + token + "?said=1");
        });
    }

    private Link link(String token) {
        return visits.byToken(token).orElseThrow(Stop::missing);
    }

    private static TemplateInstance page(
            String token, Link link, String state, @Nullable String problem, String words) {
        return Templates.visit("/v/" + token, link.number().toString(), state, problem, words);
    }

    static String state(Link link) {
        if (link.open()) return link.answered() ? "again" : "ask";
        return link.takes() ? "late" : "over";
    }
}
