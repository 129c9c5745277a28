package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** The case is taken out of its master, back to where the merge found it. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/unmerge")
@RunOnVirtualThread
class UnmergeResource {
    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("number") String number, @HeaderParam(Claims.HEADER) @Nullable Long claim) {
        return cases.unmerge(CaseNumber.of(number), me.viewer(), claim);
    }
}
