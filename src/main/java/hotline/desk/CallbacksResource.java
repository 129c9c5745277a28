package hotline.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hotline.base.Choice;
import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.calls.OutgoingCall;
import hotline.calls.OutgoingCalls;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.intake.CallbackLists;
import hotline.intake.CallbackResult.Said;
import hotline.intake.CallbackView;
import hotline.intake.Callbacks;
import hotline.intake.NoCase;
import hotline.phone.Dialling;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Missed calls to call back. Numbers are masked but to who has them in hand; {@code state=closed} lists those that are done.
 */
@Path("/api/callbacks")
@RunOnVirtualThread
class CallbacksResource {
    @Inject
    Callbacks callbacks;

    @Inject
    CallbackLists lists;

    @Inject
    CallbackPulse pulse;

    @Inject
    Cases cases;

    @Inject
    Dialling dialling;

    @Inject
    OutgoingCalls outgoing;

    @Inject
    Me me;

    /** @param withheld missed today without a number: counted, not listed */
    record Listed(List<CallbackView> items, @Nullable String next, long withheld) {}

    record Taken(String phone) {}

    /**
     * @param result {@code REACHED}, {@code NOT_REACHED}, {@code WRONG_NUMBER} or {@code DO_NOT_CALL}
     * @param number of the case; it, or {@code noCase}, goes with {@code REACHED} unless the missed call was put away
     */
    record Form(
            @NotBlank String result,
            @Nullable @Size(max = 20) String number,
            @Nullable String noCase) {}

    enum State {
        OPEN,
        CLOSED
    }

    @GET
    public Listed list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        boolean closed = Choice.orNull(State.class, "state", state) == State.CLOSED;
        Page<CallbackView> page = lists.page(closed, after, limit, me.viewer());
        return new Listed(page.items(), page.next(), pulse.withheldToday());
    }

    /** One with the calls that were placed for it. */
    record Whole(@JsonUnwrapped CallbackView callback, List<OutgoingCall> calls) {}

    record Placed(String call) {}

    @GET
    @Path("{id}")
    public Whole show(@PathParam("id") long id) {
        return new Whole(lists.one(id, me.viewer()), outgoing.about(about(id)));
    }

    /**
     * Rings at the telephone of who asks, then at the number, which he has in hand from now on: {@code {call}}. 409 {@code
     * callback-claimed}, {@code not-signed-in}, {@code on-a-call}, {@code number-not-dialled}; 503 {@code no-link}.
     */
    @POST
    @Path("{id}/call")
    public Placed call(@PathParam("id") long id) {
        PhoneNumber number = callbacks.claim(id, me.viewer());
        String line = lists.one(id, me.viewer()).line();
        return new Placed(dialling.dial(me.actor(), number, line, about(id)));
    }

    /** What was spoken: for who spoke and who leads the shift, and of a secret case for who may know of it. */
    @GET
    @Path("{id}/calls/{call}/recording")
    public Response recording(
            @PathParam("id") long id, @PathParam("call") String call, @HeaderParam("Range") @Nullable String range) {
        CaseNumber number = lists.one(id, me.viewer()).caseNumber();
        if (number != null) cases.view(number, me.viewer());
        return outgoing.recording(me.viewer(), about(id), call, range);
    }

    private static String about(long id) {
        return "callback:" + id;
    }

    /** The number in full, audited. 409 {@code callback-claimed} with the holder while somebody else has it. */
    @POST
    @Path("{id}/claim")
    public Response claim(@PathParam("id") long id) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(new Taken(callbacks.claim(id, me.viewer()).digits()))
                .cacheControl(never)
                .build();
    }

    @POST
    @Path("{id}/release")
    public void release(@PathParam("id") long id) {
        callbacks.release(id, me.viewer());
    }

    @POST
    @Path("{id}/result")
    public void result(@PathParam("id") long id, @NotNull @Valid Form form) {
        CaseNumber number = form.number == null || form.number.isBlank() ? null : CaseNumber.of(form.number);
        callbacks.result(
                id,
                Choice.of(Said.class, "result", form.result),
                number,
                Choice.orNull(NoCase.class, "noCase", form.noCase),
                me.viewer());
    }
}
