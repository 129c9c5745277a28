package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** One attachment: {@code ?small=true} for a list, {@code ?download=true} to be saved. 404 for who may not see its case. */
@Path("/api/attachments/{id}")
@RunOnVirtualThread
class AttachmentResource {
    @Inject
    Enclosures enclosures;

    @Inject
    Me me;

    @GET
    public Response read(
            @PathParam("id") String id,
            @QueryParam("small") @DefaultValue("false") boolean small,
            @QueryParam("download") @DefaultValue("false") boolean download) {
        return enclosures.serve(id, small, download, me.viewer());
    }

    /** Takes back what was uploaded and not sent. 204. */
    @DELETE
    public void remove(@PathParam("id") String id) {
        enclosures.remove(id, me.viewer());
    }
}
