package hotline.portal;

import hotline.portal.Draft.Receipt;
import hotline.web.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The receipt: the number, who will get it and by when. */
@Path("/report/done")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class DonePage {
    @Inject
    Reports reports;

    @Inject
    Choices choices;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance done(Receipt receipt, @Nullable String unit);
    }

    @GET
    public Response show() {
        Receipt receipt = reports.draft().receipt();
        if (receipt == null) return Publicly.to("/report");
        return publicly.page(Templates.done(receipt, choices.unit(receipt.unit())));
    }
}
