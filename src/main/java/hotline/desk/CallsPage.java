package hotline.desk;

import hotline.base.Page;
import hotline.calls.CallQuery;
import hotline.calls.CallView;
import hotline.calls.Calls;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Calls, newest first: an operator's own, everybody's for those who watch over them. */
@Path("/desk/calls")
@RunOnVirtualThread
class CallsPage {
    @Inject
    Me me;

    @Inject
    Calls calls;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance calls(Page<CallView> page, @Nullable String after);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("after") @Nullable String after) {
        CallQuery query = CallQuery.newest(Page.DEFAULT_LIMIT, after);
        return pages.show(Templates.calls(calls.list(me.viewer(), query), after));
    }
}
