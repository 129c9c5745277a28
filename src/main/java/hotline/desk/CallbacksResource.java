package hotline.desk;

import hotline.base.Choice;
import hotline.base.Page;
import hotline.cases.CaseNumber;
import hotline.intake.CallbackLists;
import hotline.intake.CallbackResult.Said;
import hotline.intake.CallbackView;
import hotline.intake.Callbacks;
import hotline.intake.NoCase;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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

    @GET
    @Path("{id}")
    public CallbackView show(@PathParam("id") long id) {
        return lists.one(id, me.viewer());
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
