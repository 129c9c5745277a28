package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Not for this hotline: a reason, and where the citizen was sent instead. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/rejection")
@RunOnVirtualThread
class RejectionResource {
    /** {@code reason} is a code in kebab case, {@code court-matter}. */
    record Form(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String reason,
            @Nullable @Size(max = 200) String otherWay,
            @Nullable @Size(max = 10_000) String text) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        Act.Reject reject = new Act.Reject(form.reason, form.otherWay, form.text);
        return cases.act(CaseNumber.of(number), reject, me.viewer(), claim);
    }
}
