package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The numbers beside the queue's filters, exact and only of what the viewer may see: {@code {states, open, mine, overdue}}. */
@Path("/api/cases/counts")
@RunOnVirtualThread
class CountsResource {
    @Inject
    CaseQueue queue;

    @Inject
    Me me;

    @GET
    public CaseQueue.Counts show() {
        return queue.counts(me.viewer());
    }
}
