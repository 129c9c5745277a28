package hotline.portal;

import hotline.portal.CodePage.CodeForm;
import hotline.web.PublicForm;
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
import java.util.Optional;

/** The code that opens the case. A wrong code, number or telephone all get the same answer. */
@Path("/status/code")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class StatusCodePage {
    @Inject
    Looks looks;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @GET
    public Response show() {
        if (looks.asked().isEmpty()) return Publicly.to("/status");
        return publicly.page(CodePage.Templates.code("/status/code", "", false, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@BeanParam CodeForm form) {
        return publicly.asked("/status/code", () -> {
            gate.pass(form);
            Optional<Look> look = looks.asked();
            if (look.isEmpty()) return Publicly.to("/status");
            if (look.get().proven() || looks.prove(look.get(), form.digits())) return Publicly.to("/status/case");
            return publicly.page(400, CodePage.Templates.code("/status/code", "", false, "wrong-code"));
        });
    }
}
