package hotline.visits;

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
import org.jspecify.annotations.Nullable;

/** A person has looked again at what a citizen is not content with: handled anew or left as it is. */
@Path("/api/visits/{id}/review")
@RunOnVirtualThread
class VisitReviewResource {
    record Form(
            @NotNull Boolean rehandle,
            @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Visits visits;

    @Inject
    Me me;

    @POST
    public void create(
            @PathParam("id") long id, @HeaderParam("Claim-Token") @Nullable Long claim, @NotNull @Valid Form form) {
        visits.review(id, form.rehandle, form.remark, me.viewer(), claim);
    }
}
