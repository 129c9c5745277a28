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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispatcher takes an order back, or does not. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/return-decision")
@RunOnVirtualThread
class ReturnDecisionResource {
    /** {@code unit} is the code of the lead instead, none for the fallback unit; {@code remark} is needed to refuse. */
    record Form(
            @NotNull Boolean granted,
            @Nullable String unit,
            @Nullable @Size(max = 2000) String remark,
            @Nullable @Size(max = 50) List<@NotBlank String> readers) {}

    @Inject
    Cases cases;

    @Inject
    Codes codes;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("id") long id, @HeaderParam(Claims.HEADER) @Nullable Long claim, @NotNull @Valid Form form) {
        Act.DecideReturn decision = new Act.DecideReturn(
                form.granted, codes.unitOrNull(form.unit), form.remark, codes.people(form.readers));
        return cases.act(id, decision, me.viewer(), claim);
    }
}
