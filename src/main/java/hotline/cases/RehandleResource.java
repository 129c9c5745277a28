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

/** Not solved: a new round begins. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/rehandle")
@RunOnVirtualThread
class RehandleResource {
    /** {@code reason} is a code in kebab case: what is not accepted. */
    record Form(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String reason,
            @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        return cases.act(CaseNumber.of(number), new Act.Rehandle(form.reason, form.remark), me.viewer(), claim);
    }
}
