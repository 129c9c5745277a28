package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** After a re-handle the same lead handles it again, under a new order. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/resumption")
@RunOnVirtualThread
class ResumeResource {
    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("number") String number, @HeaderParam(Claims.HEADER) @Nullable Long claim) {
        return cases.act(CaseNumber.of(number), new Act.Resume(), me.viewer(), claim);
    }
}
