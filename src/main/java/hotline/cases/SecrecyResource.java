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

/** Makes a case secret, or ordinary again: all its words are sealed, or opened. 200 with {@code {number, state}}. */
@Path("/api/cases/{number}/secrecy")
@RunOnVirtualThread
class SecrecyResource {
    /** {@code readers} are logins of people who may see it; whoever makes it secret is one of them. */
    record Form(boolean secret, @Nullable @Size(max = 50) List<@NotBlank String> readers) {}

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
        return cases.act(
                CaseNumber.of(number),
                new Act.ChangeSecrecy(form.secret, codes.people(form.readers)),
                me.viewer(),
                claim);
    }
}
