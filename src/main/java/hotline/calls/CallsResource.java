package hotline.calls;

import hotline.base.Page;
import hotline.base.Period;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Queue visits: what happened on the telephone. */
@Path("/api/calls")
@RunOnVirtualThread
class CallsResource {
    @Inject
    Calls calls;

    @Inject
    Me me;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    /** {@code from} and {@code to} by the time a person was asked for: instants, or dates in the service's zone. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<CallView> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("line") @Nullable String line,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("queue") @Nullable String queue,
            @QueryParam("operator") @Nullable String operator,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        CallQuery query = new CallQuery(
                Period.read("from", from, zone),
                Period.read("to", to, zone),
                line,
                skill,
                queue,
                operator,
                outcome,
                Page.limit(limit),
                CallQuery.Cursor.read(after));
        return calls.list(me.viewer(), query);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public CallDetail call(@PathParam("id") String id) {
        return calls.call(me.viewer(), id);
    }

    @GET
    @Path("/{id}/recording")
    @Produces("audio/wav")
    public Response recording(
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        // nothing we send could be repeated in If-Range: whoever sends it holds another recording
        return calls.recording(me.viewer(), id, ifRange == null ? range : null);
    }

    @HEAD
    @Path("/{id}/recording")
    @Produces("audio/wav")
    public Response recordingHead(@PathParam("id") String id) {
        return calls.recordingHead(me.viewer(), id);
    }
}
