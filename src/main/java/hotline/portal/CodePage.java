package hotline.portal;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.notify.OneTimeCodes;
import hotline.portal.Draft.Reach;
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

/** The code that proves the telephone. */
@Path("/report/code")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CodePage {
    @Inject
    Reports reports;

    @Inject
    OneTimeCodes codes;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance code(String to, String phone, boolean report, @Nullable String problem);
    }

    /** Six digits. */
    public static class CodeForm extends Form {
        @FormParam("code")
        @Nullable
        String code;

        String digits() {
            return code == null ? "" : code.strip();
        }
    }

    @GET
    public Response show() {
        Reach reach = reports.draft().reach();
        if (reach == null || reach.isSettled()) return Publicly.to("/report/check");
        return publicly.page(page(reach, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@BeanParam CodeForm form) {
        return publicly.asked("/report/code", () -> {
            gate.pass(form);
            Draft draft = reports.draft();
            Reach reach = draft.reach();
            if (reach == null || reach.phone() == null || reach.proven()) return Publicly.to("/report/check");
            if (!codes.confirm(Channel.SMS, reach.phone(), ContactPage.PURPOSE, form.digits()))
                return publicly.page(400, page(reach, "wrong-code"));
            reports.save(draft.reach(new Reach(reach.phone(), true)));
            return Publicly.to("/report/check");
        });
    }

    private static TemplateInstance page(Reach reach, @Nullable String problem) {
        String phone = reach.phone() == null ? "" : new PhoneNumber(reach.phone()).masked();
        return Templates.code("/report/code", phone, true, problem);
    }
}
