package hotline.cases;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A supervisor or shift leader takes a case from its holder. 200 with the new claim; the draft stays its author's. */
@Path("/api/cases/{number}/takeover")
@RunOnVirtualThread
class TakeoverResource {
    @Inject
    Claims claims;

    @Inject
    Me me;

    @POST
    public Claim create(@PathParam("number") String number) {
        return claims.takeover(CaseNumber.of(number), me.viewer());
    }
}
