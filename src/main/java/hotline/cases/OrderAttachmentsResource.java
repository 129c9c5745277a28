package hotline.cases;

import hotline.files.Attachment;
import hotline.files.Upload;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Photos and papers for the reply to an order. The body is the file itself; {@code key} is made by the sender and kept for
 * every try, {@code name} is what it is called. 200 with the attachment, whose id a reply names.
 */
@Path("/api/orders/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrderAttachmentsResource {
    @Inject
    Enclosures enclosures;

    @Inject
    Me me;

    @POST
    @Consumes(MediaType.WILDCARD)
    public Attachment create(
            @PathParam("id") long id,
            @QueryParam("key") @Nullable String key,
            @QueryParam("name") @Nullable String name,
            InputStream bytes) {
        return enclosures.toOrder(id, Upload.of(key, name, bytes), me.viewer());
    }

    /** What this person has uploaded here and not sent yet. */
    @GET
    public List<Attachment> unsent(@PathParam("id") long id) {
        return enclosures.unsent(id, me.viewer());
    }
}
