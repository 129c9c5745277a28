package hotline.desk;

import hotline.audit.Audit;
import hotline.base.PhoneNumber;
import hotline.calls.OutgoingCall;
import hotline.calls.OutgoingCalls;
import hotline.phone.Dialling;
import hotline.visits.VisitLists;
import hotline.visits.Visits;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service dials the citizen of a return visit for who has it in hand; the calls stand in the ledger under the visit. */
@Path("/api/visits/{id}")
@RunOnVirtualThread
class VisitDialResource {
    @Inject
    Visits visits;

    @Inject
    VisitLists lists;

    @Inject
    Dialling dialling;

    @Inject
    OutgoingCalls outgoing;

    @Inject
    Audit audit;

    @Inject
    Me me;

    record Placed(String call) {}

    record Made(List<OutgoingCall> items) {}

    /**
     * Rings at the telephone of who asks, then at the citizen's: {@code {call}}; audited. 409 {@code claimed} with the holder, {@code
     * visit-not-claimed}, {@code visit-over}, {@code no-number}, {@code not-signed-in}, {@code on-a-call}, {@code
     * number-not-dialled}; 503 {@code no-link}.
     */
    @POST
    @Path("call")
    public Placed call(@PathParam("id") long id) {
        PhoneNumber number = visits.toDial(id, me.viewer());
        String call = dialling.dial(me.actor(), number, null, VisitCalls.about(id));
        audit.record(me.actor(), "dialled", VisitCalls.about(id), call);
        return new Placed(call);
    }

    /** In the order of time. */
    @GET
    @Path("calls")
    public Made calls(@PathParam("id") long id) {
        lists.one(id, me.viewer());
        return new Made(outgoing.about(VisitCalls.about(id)));
    }

    /** What was spoken: for who spoke and who watches over the telephone, and of a secret case for who may know of it. */
    @GET
    @Path("calls/{call}/recording")
    public Response recording(
            @PathParam("id") long id, @PathParam("call") String call, @HeaderParam("Range") @Nullable String range) {
        lists.one(id, me.viewer());
        return outgoing.recording(me.viewer(), VisitCalls.about(id), call, range);
    }
}
