package hotline.cases;

import hotline.base.Choice;
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

/** A unit or the centre asks to mark a case: {@code hard}, {@code unreasonable} or {@code score-appeal}. 200 with
 * {@code {number, state}}. */
@Path("/api/cases/{number}/{flag: hard|unreasonable|score-appeal}")
@RunOnVirtualThread
class FlagResource {
    record Form(@NotBlank @Size(max = 2000) String remark) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(
            @PathParam("number") String number,
            @PathParam("flag") String flag,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        return cases.act(
                CaseNumber.of(number),
                new Act.RequestFlag(Choice.of(Asked.class, "flag", flag), form.remark),
                me.viewer(),
                claim);
    }
}
