package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** A nudge; on a member it is heard by its master. 200 with {@code {number, state}} of the case that heard it. */
@Path("/api/cases/{number}/urge")
@RunOnVirtualThread
class UrgeResource {
    /** {@code byCitizen}: the nudge is the citizen's own. */
    record Form(
            boolean byCitizen, @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @Nullable @Valid Form form) {
        return cases.act(
                CaseNumber.of(number),
                form == null ? new Act.Urge(false, null) : new Act.Urge(form.byCitizen, form.remark),
                me.viewer(),
                claim);
    }
}
