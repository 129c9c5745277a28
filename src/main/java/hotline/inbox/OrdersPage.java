package hotline.inbox;

import hotline.base.Page;
import hotline.base.Role;
import hotline.cases.CaseLine;
import hotline.cases.CaseQueue;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.cases.State;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a unit has to handle, by what is due. Fits a phone. */
@Path("/orders")
@RunOnVirtualThread
class OrdersPage {
    @Inject
    Me me;

    @Inject
    CaseQueue queue;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "inbox")
    static class Templates {
        static native TemplateInstance orders(
                Page<CaseLine> page, CaseQueue.Counts counts, Set<State> states, @Nullable State state);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("state") @Nullable State state, @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.HANDLER);
        Set<State> wanted = state == null ? Set.of(State.DISPATCHED, State.HANDLING) : Set.of(state);
        QueueFilter filter =
                new QueueFilter(wanted, null, viewer.actor().unit(), null, null, null, null, null, null, false);
        Page<CaseLine> page = queue.page(filter, QueueOrder.DUE, after, null, viewer);
        Set<State> states = Set.of(State.DISPATCHED, State.HANDLING, State.REPLIED);
        return pages.show(Templates.orders(page, queue.counts(viewer), states, state));
    }
}
