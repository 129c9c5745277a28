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

/** The reviewer sends a reply back to the unit; its total clock runs on as if it had not replied. 200. */
@Path("/api/orders/{id}/send-back")
@RunOnVirtualThread
class SendBackResource {
    record Form(@NotBlank @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("id") long id, @HeaderParam(Claims.HEADER) @Nullable Long claim, @NotNull @Valid Form form) {
        return cases.act(id, new Act.SendBack(form.remark), me.viewer(), claim);
    }
}
