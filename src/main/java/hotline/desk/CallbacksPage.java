package hotline.desk;

import hotline.base.Page;
import hotline.intake.CallbackLists;
import hotline.intake.CallbackView;
import hotline.intake.Callbacks;
import hotline.intake.NoCase;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who called and was not answered: take the number, call, one key for what came of it. */
@Path("/desk/callbacks")
@RunOnVirtualThread
class CallbacksPage {
    private static final int LIMIT = 30;

    @Inject
    Me me;

    @Inject
    CallbackLists lists;

    @Inject
    CallbackPulse pulse;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance callbacks(
                boolean closed, Page<CallbackView> page, long withheld, Instant now, List<NoCase> reasons);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("tab") @Nullable String tab, @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Callbacks.READERS);
        boolean closed = "done".equals(tab);
        return pages.show(Templates.callbacks(
                closed,
                lists.page(closed, after, LIMIT, viewer),
                pulse.withheldToday(),
                Instant.now(clock),
                List.of(NoCase.values())));
    }
}
