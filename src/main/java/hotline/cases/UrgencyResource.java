package hotline.cases;

import hotline.base.Choice;
import hotline.base.Urgency;
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

/** How pressing it is after all; another rule set begins with it. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/urgency")
@RunOnVirtualThread
class UrgencyResource {
    record Form(
            @NotBlank String urgency,
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
        Urgency urgency = Choice.of(Urgency.class, "urgency", form.urgency);
        return cases.act(CaseNumber.of(number), new Act.ChangeUrgency(urgency, form.remark), me.viewer(), claim);
    }
}
