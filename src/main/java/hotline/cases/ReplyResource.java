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

/** The result a unit gives to its order. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/reply")
@RunOnVirtualThread
class ReplyResource {
    /** {@code result} is for the centre, {@code answer} is what the citizen is told. */
    record Form(
            @NotBlank @Size(max = 10_000) String result,
            @NotBlank @Size(max = 10_000) String answer) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id, @NotNull @Valid Form form) {
        return cases.act(id, new Act.Reply(form.result, form.answer), me.viewer(), null);
    }
}
