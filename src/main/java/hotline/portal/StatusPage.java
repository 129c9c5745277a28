package hotline.portal;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.cases.CaseNumber;
import hotline.notify.Outbox;
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

/** Asks for number and telephone. Whether they belong together is not said here. */
@Path("/status")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class StatusPage {
    @Inject
    Looks looks;

    @Inject
    Outbox outbox;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance status(String number, String phone, @Nullable String problem);
    }

    /** What he says to be his. */
    public static class StatusForm extends Form {
        @FormParam("number")
        @Nullable
        String number;

        @FormParam("phone")
        @Nullable
        String phone;
    }

    @GET
    public Response show() {
        return publicly.page(Templates.status("", "", null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@BeanParam StatusForm form) {
        return publicly.asked("/status", () -> {
            String number = form.number == null ? "" : form.number.strip();
            Optional<CaseNumber> read = CaseNumber.read(number);
            Optional<PhoneNumber> phone = ContactPage.phone(form.phone);
            if (read.isEmpty() || phone.isEmpty()) {
                gate.pass(form);
                return publicly.page(400, again(form, read.isEmpty() ? "no-number" : "no-phone"));
            }
            gate.look(form, phone.get().digits(), read.get().symbols());
            if (!outbox.reaches(Channel.SMS)) return publicly.page(503, again(form, "no-sender"));
            looks.ask(read.get(), phone.get());
            return Publicly.to("/status/code");
        });
    }

    private static TemplateInstance again(StatusForm form, String problem) {
        return Templates.status(form.number == null ? "" : form.number, form.phone == null ? "" : form.phone, problem);
    }
}
