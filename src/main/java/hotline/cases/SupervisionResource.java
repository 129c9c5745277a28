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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A supervisor's order on top of a case, with its own due time. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/supervision")
@RunOnVirtualThread
class SupervisionResource {
    record Form(
            @NotNull Instant due,
            @NotBlank @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        return cases.act(CaseNumber.of(number), new Act.Supervise(form.due, form.remark), me.viewer(), claim);
    }
}
