package hotline.calls;

import hotline.base.Role;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Keeps a call's recording however old it gets, for a reason, until the hold is lifted. By the caller's Uniqueid. 204. */
@Path("/api/calls/{id}/recording/hold")
@RunOnVirtualThread
class HoldResource {
    record Form(@NotBlank @Size(max = 200) String reason) {}

    @Inject
    Holds holds;

    @Inject
    Me me;

    @PUT
    public void hold(@PathParam("id") @Size(max = 150) String id, @NotNull @Valid Form form) {
        holds.hold(
                id, form.reason.strip(), me.mustBe(Role.SUPERVISOR, Role.ADMIN).actor());
    }

    @DELETE
    public void lift(@PathParam("id") @Size(max = 150) String id) {
        holds.lift(id, me.mustBe(Role.SUPERVISOR, Role.ADMIN).actor());
    }
}
