package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Gives a claim back before it expires. 204, or 409 {@code claim-lost}. */
@Path("/api/cases/{number}/release")
@RunOnVirtualThread
class ReleaseResource {
    @Inject
    Claims claims;

    @Inject
    Me me;

    @POST
    public void create(@PathParam("number") String number, @NotNull @Valid ClaimResource.Form form) {
        claims.release(CaseNumber.of(number), form.token(), me.viewer());
    }
}
