package hotline.web;

import hotline.audit.Audit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Signing out ends every session and stream of the person, in every browser. */
@Path("/logout")
@RunOnVirtualThread
class LogoutResource {
    @Inject
    Me me;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @POST
    public Response signOut(@Context HttpServerRequest request) {
        sessions.endAll(me.actor().login());
        audit.record(me.actor(), "signed-out", "person:" + me.actor().login(), null);
        return Response.noContent()
                .cookie(LoginResource.cookie("", request.isSSL(), 0))
                .build();
    }
}
