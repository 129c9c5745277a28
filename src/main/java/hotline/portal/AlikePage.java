package hotline.portal;

import hotline.cases.Duplicates.Nearby;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others have reported there; asked only when there is any. */
@Path("/report/alike")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AlikePage {
    @Inject
    Reports reports;

    @Inject
    Alike alike;

    @Inject
    Choices choices;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    /** Another one's report, as far as a stranger may know of it. */
    public record Line(String name, String matter, String street, Instant since) {}

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance alike(List<Line> lines);
    }

    /** Which one it is; empty when it is none. */
    public static class AlikeForm extends Form {
        @FormParam("like")
        @Nullable
        String like;
    }

    @GET
    public Response show() {
        Draft draft = reports.draft();
        if (draft.what() == null) return Publicly.to("/report");
        List<Nearby> near = alike.of(draft);
        if (near.isEmpty()) return Publicly.to("/report/photos");
        return publicly.page(
                Templates.alike(near.stream().map(n -> line(draft, n)).toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@BeanParam AlikeForm form) {
        return publicly.asked("/report/alike", () -> {
            gate.pass(form);
            Draft draft = reports.draft();
            if (draft.what() == null) return Publicly.to("/report");
            String like = alike.of(draft).stream()
                    .filter(n -> alike.name(draft, n).equals(form.like))
                    .findFirst()
                    .map(n -> n.number().symbols())
                    .orElse("");
            reports.save(draft.like(like));
            return Publicly.to("/report/photos");
        });
    }

    private Line line(Draft draft, Nearby n) {
        return new Line(alike.name(draft, n), choices.matter(n.matter()), choices.street(n.cell()), n.since());
    }
}
