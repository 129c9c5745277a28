package hotline.portal;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.files.Attachment;
import hotline.files.Attachments;
import hotline.files.Owner;
import hotline.intake.Contact;
import hotline.intake.Intake;
import hotline.portal.OwnRows.Own;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A citizen's own case: how it stands, what he was answered, what comes next; he may add, urge and evaluate. */
@Path("/status")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CasePage {
    private static final String HERE = "/status/case";
    private static final int LONGEST = 2000;

    @Inject
    Looks looks;

    @Inject
    Stories stories;

    @Inject
    Intake intake;

    @Inject
    Visits visits;

    @Inject
    Attachments attachments;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        /** @param done {@code words}, {@code urge} or {@code visit}: what he has just done */
        static native TemplateInstance own(
                Stories.Shown shown,
                boolean visit,
                List<String> photos,
                @Nullable String done,
                @Nullable String problem);

        static native TemplateInstance secret(String number);
    }

    /** More about it. */
    public static class WordsForm extends Form {
        @FormParam("words")
        @Nullable
        String words;

        String said() {
            return words == null ? "" : words.strip();
        }
    }

    @GET
    @Path("case")
    public Response show(@QueryParam("done") @Nullable String done) {
        return mine((look, own) -> page(200, own, done, null));
    }

    @POST
    @Path("words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@BeanParam WordsForm form) {
        return mine((look, own) -> {
            gate.pass(form);
            if (form.said().isEmpty()) return page(400, own, null, "too-short");
            if (form.said().length() > LONGEST) return page(400, own, null, "too-long");
            Contact contact = new Contact(
                    Channel.WEB,
                    "",
                    "status/" + form.once(),
                    look.phone(),
                    null,
                    null,
                    form.said(),
                    null,
                    null,
                    null,
                    null,
                    own.secret());
            intake.add(contact, own.number(), Reports.PORTAL);
            return Publicly.to(HERE + "?done=words");
        });
    }

    @POST
    @Path("urge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response urge(@BeanParam Form form) {
        return mine((look, own) -> {
            gate.pass(form);
            try {
                looks.urge(own);
            } catch (Refusal refused) {
                return page(refused.status(), own, null, refused.code());
            }
            return Publicly.to(HERE + "?done=urge");
        });
    }

    @GET
    @Path("visit")
    public Response questions() {
        return mine((look, own) -> visits.ofCase(own.caseId())
                .map(link -> publicly.page(questions(link, null, "")))
                .orElseGet(() -> Publicly.to(HERE)));
    }

    @POST
    @Path("visit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response evaluate(@BeanParam VisitForm form) {
        return mine((look, own) -> {
            gate.pass(form);
            Link link = visits.ofCase(own.caseId()).orElse(null);
            if (link == null) return Publicly.to(HERE);
            String problem = form.problem();
            if (problem != null) return publicly.page(400, questions(link, problem, form.wordsOrNone()));
            visits.answer(link.visit(), form.answers(), Channel.WEB, "v/" + link.visit() + "/" + form.once());
            return Publicly.to(HERE + "?done=visit");
        });
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@BeanParam Form form) {
        return publicly.asked(HERE, () -> {
            gate.pass(form);
            looks.leave();
            return Publicly.to("/status");
        });
    }

    /** What the unit made public; small. */
    @GET
    @Path("photos/{id: [A-Za-z0-9_-]{32}}")
    @Produces(MediaType.WILDCARD)
    public Response photo(@PathParam("id") String id) {
        return mine((look, own) -> photos(own).stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(a -> attachments.serve(a, true, false, false, Reports.PORTAL.actor()))
                .orElseThrow(Stop::missing));
    }

    private Response mine(BiFunction<Look, Own, Response> act) {
        return publicly.asked(HERE, () -> {
            Look look = looks.proven().orElse(null);
            Own own = look == null ? null : looks.own(look).orElse(null);
            if (look == null || own == null) return Publicly.to("/status");
            return own.secret() ? publicly.page(Templates.secret(own.number().toString())) : act.apply(look, own);
        });
    }

    private Response page(int status, Own own, @Nullable String done, @Nullable String problem) {
        boolean visit = visits.ofCase(own.caseId()).isPresent();
        List<String> photos = photos(own).stream().map(Attachment::id).toList();
        return publicly.page(status, Templates.own(stories.of(own), visit, photos, done, problem));
    }

    private static TemplateInstance questions(Link link, @Nullable String problem, String words) {
        return VisitPage.Templates.visit(
                "/status/visit", link.number().toString(), VisitPage.state(link), problem, words);
    }

    /** Of units; what another citizen sent with a case that his goes on in is not his. */
    private List<Attachment> photos(Own own) {
        return attachments.of(Owner.ofCase(own.heardCase())).stream()
                .filter(a -> a.isSent() && a.open() && a.isImage() && a.state() == Attachment.State.KEPT)
                .filter(a -> a.about() != null && a.about().startsWith("order:"))
                .toList();
    }
}
