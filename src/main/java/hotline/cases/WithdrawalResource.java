package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** A co-order that is not needed any more; nobody waits for it. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/withdrawal")
@RunOnVirtualThread
class WithdrawalResource {
    record Form(@NotBlank @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("id") long id, @HeaderParam(Claims.HEADER) @Nullable Long claim, @NotNull @Valid Form form) {
        return cases.act(id, new Act.Withdraw(form.remark), me.viewer(), claim);
    }
}
