package hotline.cases;

import hotline.files.Enclosure;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result a unit gives to its order. 200 with {@code {number, state}} of the case. */
@Path("/api/orders/{id}/reply")
@RunOnVirtualThread
class ReplyResource {
    /**
     * {@code result} is for the centre, {@code answer} is what the citizen is told; {@code attachments} were uploaded to the
     * order before and are internal unless they say {@code public}.
     */
    record Form(
            @NotBlank @Size(max = 10_000) String result,
            @NotBlank @Size(max = 10_000) String answer,
            @Nullable @Size(max = 50) List<@NotNull @Valid Enclosure> attachments) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Cases.Ref create(@PathParam("id") long id, @NotNull @Valid Form form) {
        return cases.act(
                id, new Act.Reply(form.result, form.answer, Enclosures.all(form.attachments)), me.viewer(), null);
    }
}
