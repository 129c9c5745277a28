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

/** Closes a case by hand; not one's own dispatch, not one's own unit's work. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/closure")
@RunOnVirtualThread
class ClosureResource {
    record Form(@Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @Nullable @Valid Form form) {
        Act.Close close = new Act.Close(form == null ? null : form.remark);
        return cases.act(CaseNumber.of(number), close, me.viewer(), claim);
    }
}
