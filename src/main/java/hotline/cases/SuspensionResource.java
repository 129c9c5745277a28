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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The unit asks that its clocks stand still until then at the latest. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/suspension")
@RunOnVirtualThread
class SuspensionResource {
    /** {@code reason} is the code of a class of reasons, {@code weather}. */
    record Form(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String reason,
            @NotNull Instant until,
            @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id, @NotNull @Valid Form form) {
        return cases.act(id, new Act.RequestSuspension(form.reason, form.until, form.remark), me.viewer(), null);
    }
}
