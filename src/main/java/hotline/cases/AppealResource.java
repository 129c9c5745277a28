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

/** The citizen does not accept that his case was rejected: it is received again. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/appeal")
@RunOnVirtualThread
class AppealResource {
    record Form(@NotBlank @Size(max = 10_000) String text) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        return cases.act(CaseNumber.of(number), new Act.Appeal(form.text), me.viewer(), claim);
    }
}
