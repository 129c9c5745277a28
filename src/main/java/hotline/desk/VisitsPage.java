package hotline.desk;

import hotline.base.Page;
import hotline.visits.VisitLists;
import hotline.visits.VisitView;
import hotline.visits.Visits;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom to call, what to read, what to look at again: by what is due first, one key for each answer. */
@Path("/desk/visits")
@RunOnVirtualThread
class VisitsPage {
    @Inject
    Me me;

    @Inject
    VisitLists lists;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance visits(
                VisitLists.Tab tab, Map<VisitLists.Tab, Long> counts, Page<VisitView> page);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("tab") @Nullable String word, @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Visits.CALLERS);
        VisitLists.Tab tab = VisitLists.Tab.of(word);
        return pages.show(Templates.visits(tab, lists.counts(viewer), lists.page(tab, after, null, viewer)));
    }
}
