package hotline.desk;

import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.cases.Duplicates;
import hotline.cases.Duplicates.Pair;
import hotline.cases.Move;
import hotline.web.Me;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * What may be the same as a case on the dispatch desk, side by side with it. A part of that page, asked for by each row once it is
 * on the screen, so that the page need not wait for any.
 */
@Path("/desk/dispatch/duplicates/{number}")
@RunOnVirtualThread
class DispatchDuplicates {
    @Inject
    Duplicates duplicates;

    @Inject
    Me me;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance dispatchDuplicates(Pair own, List<Pair> others, boolean merges);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("number") String number) {
        Viewer viewer = me.mustBe(Role.DISPATCHER, Role.SHIFT_LEADER, Role.SUPERVISOR);
        List<Pair> pairs = duplicates.of(CaseNumber.of(number), viewer);
        return Templates.dispatchDuplicates(pairs.getFirst(), pairs.subList(1, pairs.size()), Move.MERGE.isFor(viewer));
    }
}
