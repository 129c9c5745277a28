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

/** More time is granted or refused. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/extension-decision")
@RunOnVirtualThread
class ExtensionDecisionResource {
    /** {@code amount} is what is granted when it is not what was asked; {@code remark} is needed to refuse. */
    record Form(
            @NotNull Boolean granted,

            @Nullable @Pattern(regexp = "P(?=.)(\\d{1,3}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,4}M)?)?")
            String amount,

            @Nullable @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("id") long id, @HeaderParam(Claims.HEADER) @Nullable Long claim, @NotNull @Valid Form form) {
        return cases.act(id, new Act.DecideExtension(form.granted, form.amount, form.remark), me.viewer(), claim);
    }
}
