package hotline.visits;

import hotline.base.Choice;
import hotline.base.PhoneNumber;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calling a citizen: first one takes the visit, which shows the number and is audited, then says what came of it. The service
 * dials for who has it in hand ({@code POST /api/visits/{id}/call}, of {@code desk}).
 */
@Path("/api/visits/{id}")
@RunOnVirtualThread
class VisitCallResource {
    /** @param result one of NO_ANSWER, BUSY, WRONG_NUMBER, REFUSED */
    record Form(@NotBlank String result) {}

    record Taken(@Nullable String phone) {}

    @Inject
    Visits visits;

    @Inject
    Me me;

    /** 409 {@code claimed} with the holder while somebody else has it. */
    @POST
    @Path("claim")
    public Response claim(@PathParam("id") long id) {
        String phone = visits.claim(id, me.viewer()).map(PhoneNumber::digits).orElse(null);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(new Taken(phone)).cacheControl(never).build();
    }

    @POST
    @Path("result")
    public void result(@PathParam("id") long id, @NotNull @Valid Form form) {
        visits.notReached(id, unreached(form.result), me.viewer());
    }

    private static Attempt.Failure unreached(String word) {
        return switch (Choice.of(Unreached.class, "result", word)) {
            case NO_ANSWER -> Attempt.Failure.NO_ANSWER;
            case BUSY -> Attempt.Failure.BUSY;
            case WRONG_NUMBER -> Attempt.Failure.WRONG_NUMBER;
            case REFUSED -> Attempt.Failure.REFUSED;
        };
    }

    private enum Unreached {
        NO_ANSWER,
        BUSY,
        WRONG_NUMBER,
        REFUSED
    }
}
