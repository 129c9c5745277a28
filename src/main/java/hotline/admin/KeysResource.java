package hotline.admin;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Role;
import hotline.vault.Rotation;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Numbers of the keys of personal data, for administrators; never a key. */
@Path("/api/keys")
@RunOnVirtualThread
class KeysResource {
    @Inject
    Rotation rotation;

    @Inject
    Audit audit;

    @Inject
    Me me;

    /** {@code {current, known[], removable[], problem, working, stores: [{name, counts{}, countedAt, done, resealed, …}]}}. */
    @GET
    public Rotation.Standing show() {
        me.mustBe(Role.ADMIN);
        return rotation.standing();
    }

    /** Begins to seal everything again under the current key. 202: it goes on in the background. */
    @POST
    @Path("resealing")
    public Response reseal() {
        Actor by = me.mustBe(Role.ADMIN).actor();
        rotation.start();
        audit.record(
                by, "resealing-started", "keys", "key " + rotation.standing().current());
        return Response.accepted().build();
    }

    /** Counts what is sealed under which key; takes a while in a large database. */
    @POST
    @Path("counting")
    public void count() {
        me.mustBe(Role.ADMIN);
        rotation.count();
    }
}
