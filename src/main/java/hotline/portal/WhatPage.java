package hotline.portal;

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
import org.jspecify.annotations.Nullable;

/** The first question: what happened. */
@Path("/report")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WhatPage {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 2000;

    @Inject
    Reports reports;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance what(String what, @Nullable String problem);
    }

    /** What the citizen says. */
    public static class WhatForm extends Form {
        @FormParam("what")
        @Nullable
        String what;

        String said() {
            return what == null ? "" : what.strip();
        }

        @Nullable
        String problem() {
            int length = said().codePointCount(0, said().length());
            if (length < SHORTEST) return "too-short";
            return length > LONGEST ? "too-long" : null;
        }
    }

    @GET
    public Response show() {
        String what = reports.draft().what();
        return publicly.page(Templates.what(what == null ? "" : what, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@BeanParam WhatForm form) {
        return publicly.asked("/report", () -> {
            gate.pass(form);
            String problem = form.problem();
            if (problem != null) return publicly.page(400, Templates.what(form.said(), problem));
            Draft draft = reports.draft();
            reports.save((draft.isSent() ? Draft.begin() : draft).what(form.said()));
            return Publicly.to("/report/matter");
        });
    }
}
