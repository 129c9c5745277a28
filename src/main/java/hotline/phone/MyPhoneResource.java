package hotline.phone;

import hotline.base.Role;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The telephone of the person who asks: where he sits and what he does there. Who only calls citizens serves no queue. */
@Path("/api/me/phone")
@RunOnVirtualThread
class MyPhoneResource {
    private static final Role[] ANSWERING = {Role.OPERATOR, Role.SHIFT_LEADER};

    @Inject
    Me me;

    @Inject
    Telephone telephone;

    @Inject
    Places places;

    @Inject
    PhoneConfig config;

    /** @param server needed only when several servers have that extension; queues: absent is all */
    record Seat(
            @Nullable String server,
            @NotBlank String extension,
            @Nullable Set<String> queues) {}

    record Pause(@NotBlank String reason) {}

    @GET
    public MyPhone show() {
        OperatorState state = telephone.state(operator().actor().login());
        return new MyPhone(state, places.all(), config.pauseReasons(), telephone.links());
    }

    /** The secret of his own extension, for the softphone in his own browser; kept nowhere on the way. */
    @GET
    @Path("/softphone")
    public Response softphone() {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(places.softphone(operator().actor().login()))
                .cacheControl(never)
                .build();
    }

    @POST
    @Path("/sign-in")
    public OperatorState signIn(@Valid Seat seat) {
        Viewer who = operator();
        if (!who.isAny(ANSWERING)) return telephone.signInToDial(who.actor(), seat.server(), seat.extension());
        Set<String> queues = seat.queues() == null ? Set.of() : seat.queues();
        return telephone.signIn(who.actor(), seat.server(), seat.extension(), queues);
    }

    @POST
    @Path("/ready")
    public OperatorState ready() {
        return telephone.ready(operator().actor());
    }

    @POST
    @Path("/pause")
    public OperatorState pause(@Valid Pause pause) {
        return telephone.pause(operator().actor(), pause.reason());
    }

    @POST
    @Path("/wrap-up-end")
    public OperatorState endWrapUp() {
        return telephone.endWrapUp(operator().actor());
    }

    @POST
    @Path("/sign-out")
    public OperatorState signOut() {
        return telephone.signOut(operator().actor());
    }

    @POST
    @Path("/heartbeat")
    public void heartbeat() {
        telephone.seen(operator().actor().login());
    }

    private Viewer operator() {
        return me.mustBe(Role.OPERATOR, Role.SHIFT_LEADER, Role.VISITOR);
    }
}
