package hotline.portal;

import hotline.base.PhoneNumber;
import hotline.files.Attachments;
import hotline.files.Owner;
import hotline.portal.Draft.Where;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All of it at a glance, who will get it and by when; then it is sent. */
@Path("/report/check")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CheckPage {
    @Inject
    Reports reports;

    @Inject
    Choices choices;

    @Inject
    Attachments attachments;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    /** What he has said, as it will be sent. */
    public record Summary(
            String what,
            @Nullable String matter,
            @Nullable String address,
            @Nullable String area,
            int photos,
            @Nullable String phone,
            boolean like) {}

    /** @param unit {@code null}: a person decides */
    public record Outlook(@Nullable String unit, Instant seen, Instant handled) {}

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance check(Summary said, Outlook outlook);
    }

    @GET
    public Response show() {
        Draft draft = reports.draft();
        String missing = missing(draft);
        if (missing != null) return Publicly.to(missing);
        Reports.Prospect prospect = reports.prospect(draft);
        return publicly.page(Templates.check(
                summary(draft),
                new Outlook(
                        prospect.unit() == null
                                ? null
                                : choices.unit(prospect.unit().code()),
                        prospect.by().seen(),
                        prospect.by().handled())));
    }

    /** Twice is once: the second one finds what the first one sent. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@BeanParam Form form) {
        return publicly.asked("/report/check", () -> {
            Draft draft = reports.draft();
            String missing = missing(draft);
            if (missing != null) {
                gate.pass(form);
                return Publicly.to(missing);
            }
            gate.pass(form, Gate.Costly.REPORT);
            reports.send(draft);
            return Publicly.to("/report/done");
        });
    }

    /** Where to go first; {@code null} when nothing is missing. */
    private static @Nullable String missing(Draft draft) {
        if (draft.isSent()) return "/report/done";
        if (draft.what() == null) return "/report";
        if (draft.reach() == null) return "/report/contact";
        return draft.reach().isSettled() ? null : "/report/code";
    }

    private Summary summary(Draft draft) {
        Where where = draft.where();
        return new Summary(
                draft.what() == null ? "" : draft.what(),
                choices.matter(draft.matter()),
                where == null ? null : where.address(),
                choices.area(draft.area()),
                attachments.of(Owner.ofDraft(draft.id())).size(),
                draft.phone() == null ? null : new PhoneNumber(draft.phone()).masked(),
                draft.like() != null && !draft.like().isEmpty());
    }
}
