package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A legal hold: nothing of the case is archived or anonymised until it ends. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}")
@RunOnVirtualThread
class HoldResource {
    record Form(@NotBlank @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    @Path("hold")
    public Cases.Ref create(@PathParam("number") String number, @NotNull @Valid Form form) {
        return cases.act(CaseNumber.of(number), new Act.Hold(form.remark), me.viewer(), null);
    }

    @POST
    @Path("hold-ending")
    public Cases.Ref end(@PathParam("number") String number, @NotNull @Valid Form form) {
        return cases.act(CaseNumber.of(number), new Act.EndHold(form.remark), me.viewer(), null);
    }
}
