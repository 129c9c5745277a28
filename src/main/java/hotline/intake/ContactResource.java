package hotline.intake;

import hotline.base.Role;
import hotline.directory.Directory;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** Messages that other programs bring in. 201 with {@code {contact, case}}; 200 with the same when it came before. */
@Path("/api/contacts")
@RunOnVirtualThread
class ContactResource {
    @Inject
    Intake intake;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @Inject
    Me me;

    @POST
    public Response receive(@NotNull @Valid ContactForm form) {
        var by = me.mustBe(Role.CHANNEL, Role.OPERATOR);
        Received received = intake.receive(form.contact(directory, Instant.now(clock)), by);
        return Response.status(received.again() ? 200 : 201).entity(received).build();
    }
}
