package hotline.portal;

import hotline.base.Refusal;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;

/** Shows public pages, and says plainly why something was not taken. */
@ApplicationScoped
class Publicly {
    private final Pages pages;
    private final Asker asker;

    @Inject
    Publicly(Pages pages, Asker asker) {
        this.pages = pages;
        this.asker = asker;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance stopped(String code, long seconds, String back);
    }

    Response page(TemplateInstance page) {
        return page(200, page);
    }

    Response page(int status, TemplateInstance page) {
        Response.ResponseBuilder answer = Response.status(status).entity(pages.show(page));
        if (asker.isNew()) answer.cookie(asker.cookie());
        return answer.build();
    }

    static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** @param back where the citizen goes on; what he has written is kept */
    Response asked(String back, Supplier<Response> act) {
        try {
            return act.get();
        } catch (Refusal refused) {
            long seconds = refused instanceof Stop stop ? stop.seconds() : 0;
            Response stopped = page(refused.status(), Templates.stopped(refused.code(), seconds, back));
            return seconds == 0
                    ? stopped
                    : Response.fromResponse(stopped)
                            .header("Retry-After", seconds)
                            .build();
        }
    }
}
