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

/** Hands a case to a unit: its lead order, and to others beside it. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/dispatch")
@RunOnVirtualThread
class DispatchResource {
    /**
     * {@code unit} is a code, {@code coUnits} are those of units that take part; kind, matter and urgency correct what the channel did not know. {@code readers} are logins
     * of people who may see a secret case from now on; it needs at least one.
     */
    record Form(
            @NotBlank String unit,
            @Nullable @Size(max = 50) List<@NotBlank String> coUnits,
            @Nullable @Size(max = 2000) String remark,
            @Nullable @Size(max = 50) List<@NotBlank String> readers,
            @Nullable String kind,
            @Nullable String matter,
            @Nullable String urgency) {}

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
        Act.Dispatch dispatch = new Act.Dispatch(
                codes.unit(form.unit),
                codes.units(form.coUnits),
                form.remark,
                codes.people(form.readers),
                codes.triage(form.kind, form.matter, form.urgency));
        return cases.act(CaseNumber.of(number), dispatch, me.viewer(), claim);
    }
}
