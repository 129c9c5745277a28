package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** The unit has spoken with the citizen for the first time. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/first-contact")
@RunOnVirtualThread
class FirstContactResource {
    record Form(@Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id, @Nullable @Valid Form form) {
        return cases.act(id, new Act.FirstContact(form == null ? null : form.remark), me.viewer(), null);
    }
}
