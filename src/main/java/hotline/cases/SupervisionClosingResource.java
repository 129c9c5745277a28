package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** The supervisor is satisfied. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/supervision-closing")
@RunOnVirtualThread
class SupervisionClosingResource {
    /** {@code supervision} is the id of the case's request of that kind. */
    record Form(
            @Positive long supervision,
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
        return cases.act(
                CaseNumber.of(number), new Act.CloseSupervision(form.supervision, form.remark), me.viewer(), claim);
    }
}
