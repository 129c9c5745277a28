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
import org.jspecify.annotations.Nullable;

/** Answered at once, by the one who received it. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/answer")
@RunOnVirtualThread
class AnswerResource {
    /** Kind, matter (a code) and urgency correct what the channel did not know. */
    record Form(
            @NotBlank @Size(max = 10_000) String text,
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
        Act.Answer answer = new Act.Answer(form.text, codes.triage(form.kind, form.matter, form.urgency));
        return cases.act(CaseNumber.of(number), answer, me.viewer(), claim);
    }
}
