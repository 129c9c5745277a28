package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** "Not ours": the unit asks to return its order. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/return")
@RunOnVirtualThread
class ReturnResource {
    /** {@code reason} is a code in kebab case, {@code not-our-area}. */
    record Form(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String reason,
            @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id, @NotNull @Valid Form form) {
        return cases.act(id, new Act.RequestReturn(form.reason, form.remark), me.viewer(), null);
    }
}
