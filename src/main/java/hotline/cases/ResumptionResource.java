package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A suspension ends before its time. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/resumption")
@RunOnVirtualThread
class ResumptionResource {
    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id) {
        return cases.act(id, new Act.EndSuspension(), me.viewer(), null);
    }
}
