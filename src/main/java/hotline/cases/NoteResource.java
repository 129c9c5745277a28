package hotline.cases;

import hotline.files.Enclosure;
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

/** A note for colleagues in the timeline; moves nothing, no clock either. 204. */
@Path("/api/cases/{number}/note")
@RunOnVirtualThread
class NoteResource {
    /** {@code attachments} were uploaded to the case before. */
    record Form(
            @NotBlank @Size(max = 10_000) String text,
            @Nullable @Size(max = 50) List<@NotNull @Valid Enclosure> attachments) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public void create(
            @PathParam("number") String number,
            @HeaderParam(Claims.HEADER) @Nullable Long claim,
            @NotNull @Valid Form form) {
        cases.act(CaseNumber.of(number), new Act.Note(form.text, Enclosures.all(form.attachments)), me.viewer(), claim);
    }
}
