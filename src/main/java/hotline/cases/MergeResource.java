package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** The case goes on inside another one about the same matter. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/merge")
@RunOnVirtualThread
class MergeResource {
    /** {@code master} is the number of the other one. */
    record Form(@NotBlank String master) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        return cases.merge(CaseNumber.of(number), CaseNumber.of(form.master), me.viewer(), claim);
    }
}
