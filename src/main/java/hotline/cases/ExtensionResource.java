package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The unit asks for more time, before the deadline. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/extension")
@RunOnVirtualThread
class ExtensionResource {
    /** {@code amount} is working time in ISO form: {@code P3D}, {@code PT16H}. */
    record Form(
            @NotNull @Pattern(regexp = "P(?=.)(\\d{1,3}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,4}M)?)?")
            String amount,

            @NotBlank @Size(max = 2000) String reason) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id, @NotNull @Valid Form form) {
        return cases.act(id, new Act.RequestExtension(form.amount, form.reason), me.viewer(), null);
    }
}
