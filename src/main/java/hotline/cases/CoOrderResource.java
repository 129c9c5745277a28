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

/** Another unit takes part 加派: its own order beside the lead's. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/co-order")
@RunOnVirtualThread
class CoOrderResource {
    /** {@code unit} is a code; {@code readers} are logins of people who may see a secret case, which needs at least one. */
    record Form(
            @NotBlank String unit,
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
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        Act.CoOrder order = new Act.CoOrder(codes.unit(form.unit), form.remark, codes.people(form.readers));
        return cases.act(CaseNumber.of(number), order, me.viewer(), claim);
    }
}
