package hotline.portal;

import hotline.portal.Option.Group;
import hotline.web.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it is about: what his words sound like, what he looks for, or all there is. He may not know. */
@Path("/report/matter")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class MatterPage {
    private static final int LONGEST = 60;

    @Inject
    Reports reports;

    @Inject
    Choices choices;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance matter(
                String q,
                List<Option> found,
                List<Option> guesses,
                List<Group> all,
                @Nullable String chosen,
                @Nullable String problem);
    }

    /** Which one. */
    public static class MatterForm extends Form {
        @FormParam("matter")
        @Nullable
        String matter;
    }

    @GET
    public Response show(@QueryParam("q") @Nullable String q) {
        Draft draft = reports.draft();
        if (draft.what() == null) return Publicly.to("/report");
        return publicly.page(page(draft, q == null ? "" : q.strip(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@BeanParam MatterForm form) {
        return publicly.asked("/report/matter", () -> {
            gate.pass(form);
            Draft draft = reports.draft();
            if (draft.what() == null) return Publicly.to("/report");
            String matter = form.matter == null ? "" : form.matter;
            if (!matter.isEmpty() && !choices.isMatter(matter)) return publicly.page(400, page(draft, "", "unknown"));
            reports.save(draft.matter(matter));
            return Publicly.to("/report/where");
        });
    }

    private TemplateInstance page(Draft draft, String q, @Nullable String problem) {
        boolean looks = !q.isEmpty() && q.length() <= LONGEST;
        return Templates.matter(
                q,
                looks ? choices.search(q) : List.of(),
                looks ? List.of() : choices.guesses(draft.what()),
                choices.matters(),
                draft.matter(),
                problem);
    }
}
