package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * One person at a time works on a case. POST claims it: 200 with {@code {token, holder, until}}, or 409 {@code claimed}
 * naming the holder. PUT with the token is the heartbeat, due well inside 90 s.
 */
@Path("/api/cases/{number}/claim")
@RunOnVirtualThread
class ClaimResource {
    /** Also shown as the header {@code Claim-Token} of every write, so that an overtaken writer is found out. */
    record Form(@NotNull Long token) {}

    @Inject
    Claims claims;

    @Inject
    Me me;

    @POST
    public Claim create(@PathParam("number") String number) {
        return claims.claim(CaseNumber.of(number), me.viewer());
    }

    @PUT
    public Claim heartbeat(@PathParam("number") String number, @NotNull @Valid Form form) {
        return claims.heartbeat(CaseNumber.of(number), form.token, me.viewer());
    }
}
