package hotline.admin;

import hotline.directory.People;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** One's own password: {@code {old, wanted}}, at least 10 characters. Ends all of one's sessions, this one too. */
@Path("/api/me/password")
@RunOnVirtualThread
class PasswordResource {
    record Form(
            @NotNull @Size(max = 256) String old,
            @NotNull @Size(max = 72) String wanted) {}

    @Inject
    People people;

    @Inject
    Me me;

    @POST
    public void choose(@NotNull @Valid Form form) {
        people.choose(me.actor(), form.old, form.wanted);
    }
}
