package hotline.web;

import hotline.base.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Sends each person to the page of his work. */
@Path("/")
class HomeResource {
    @Inject
    Me me;

    @GET
    public Response home() {
        Viewer viewer = me.viewer();
        boolean desk = viewer.isAny(Role.OPERATOR, Role.SHIFT_LEADER, Role.DISPATCHER, Role.REVIEWER, Role.VISITOR);
        String page = desk
                ? "/desk"
                : viewer.isAny(Role.HANDLER, Role.HEAD) ? "/orders" : viewer.is(Role.ADMIN) ? "/admin" : "/figures";
        return Response.seeOther(URI.create(page)).build();
    }
}
