package hotline.intake;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The signed-in person's own draft beside a call: any text, usually the form as JSON. 204 when there is none. */
@Path("/api/drafts/{call}")
@RunOnVirtualThread
class DraftResource {
    /** Characters; a form is some thousand. */
    private static final int LONGEST = 100_000;

    @Inject
    Drafts drafts;

    @Inject
    Me me;

    @PUT
    @Consumes({"text/plain", "application/json"})
    public void save(@PathParam("call") String call, @NotNull @Size(max = LONGEST) String text) {
        drafts.save(call, text, me.actor());
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    public Response read(@PathParam("call") String call) {
        return drafts.read(call, me.actor())
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    public void delete(@PathParam("call") String call) {
        drafts.delete(call, me.actor());
    }
}
