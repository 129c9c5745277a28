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

/** Papers for a note on a case; the same as {@link OrderAttachmentsResource} for a reply. */
@Path("/api/cases/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseAttachmentsResource {
    @Inject
    Enclosures enclosures;

    @Inject
    Me me;

    @POST
    @Consumes(MediaType.WILDCARD)
    public Attachment create(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @QueryParam("name") @Nullable String name,
            InputStream bytes) {
        return enclosures.toCase(CaseNumber.of(number), Upload.of(key, name, bytes), me.viewer());
    }

    /** What this person has uploaded here and not sent yet; what was sent stands in the case. */
    @GET
    public List<Attachment> unsent(@PathParam("number") String number) {
        return enclosures.unsent(CaseNumber.of(number), me.viewer());
    }
}
