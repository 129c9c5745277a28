package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A suspension is granted or refused. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/suspension-decision")
@RunOnVirtualThread
class SuspensionDecisionResource {
    /** {@code until} is the end that is granted when it is not what was asked; {@code remark} is needed to refuse. */
    record Form(
            @NotNull Boolean granted,
            @Nullable Instant until,
            @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("id") long id, @HeaderParam(Claims.HEADER) @Nullable Long claim, @NotNull @Valid Form form) {
        return cases.act(id, new Act.DecideSuspension(form.granted, form.until, form.remark), me.viewer(), claim);
    }
}
