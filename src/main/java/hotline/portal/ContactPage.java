package hotline.portal;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.notify.OneTimeCodes;
import hotline.notify.Outbox;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How we reach him: by a telephone that he proves with a code, or not at all. */
@Path("/report/contact")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ContactPage {
    static final String PURPOSE = "report";

    /** Shorter numbers get no SMS. */
    private static final int DIGITS = 8;

    @Inject
    Reports reports;

    @Inject
    OneTimeCodes codes;

    @Inject
    Outbox outbox;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance contact(
                @Nullable Reach reach, String phone, boolean reachable, @Nullable String problem);
    }

    /** {@code phone} or {@code nobody}. */
    public static class ContactForm extends Form {
        @FormParam("how")
        @Nullable
        String how;

        @FormParam("phone")
        @Nullable
        String phone;
    }

    @GET
    public Response show() {
        Draft draft = reports.draft();
        if (draft.what() == null) return Publicly.to("/report");
        return publicly.page(page(draft, draft.phone(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@BeanParam ContactForm form) {
        return publicly.asked("/report/contact", () -> {
            Draft draft = reports.draft();
            if (draft.what() == null) return Publicly.to("/report");
            if ("nobody".equals(form.how)) return anonymous(draft, form);
            Optional<PhoneNumber> phone = phone(form.phone);
            if (!"phone".equals(form.how) || phone.isEmpty()) {
                gate.pass(form);
                String problem = "phone".equals(form.how) ? "no-phone" : "no-contact";
                return publicly.page(400, page(draft, form.phone, problem));
            }
            return prove(draft, phone.get(), form);
        });
    }

    private Response anonymous(Draft draft, Form form) {
        gate.pass(form);
        reports.save(draft.reach(new Reach(null, false)));
        return Publicly.to("/report/check");
    }

    private Response prove(Draft draft, PhoneNumber phone, Form form) {
        Reach known = draft.reach();
        if (known != null && known.proven() && phone.digits().equals(known.phone())) {
            gate.pass(form);
            return Publicly.to("/report/check");
        }
        gate.pass(form, Gate.Costly.CODE);
        try {
            codes.send(Channel.SMS, phone.digits(), PURPOSE);
        } catch (Refusal refused) {
            return publicly.page(refused.status(), page(draft, phone.digits(), refused.code()));
        }
        reports.save(draft.reach(new Reach(phone.digits(), false)));
        return Publicly.to("/report/code");
    }

    static Optional<PhoneNumber> phone(@Nullable String text) {
        return PhoneNumber.read(text == null ? "" : text).filter(p -> p.digits().length() >= DIGITS);
    }

    private TemplateInstance page(Draft draft, @Nullable String phone, @Nullable String problem) {
        return Templates.contact(draft.reach(), phone == null ? "" : phone, outbox.reaches(Channel.SMS), problem);
    }
}
