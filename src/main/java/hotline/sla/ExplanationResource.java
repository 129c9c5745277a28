package hotline.sla;

import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Why is this clock due then? For whoever may see the case. */
@Path("/api/cases/{number}/clocks/{id}/explanation")
@RunOnVirtualThread
class ExplanationResource {
    @Inject
    Cases cases;

    @Inject
    Clocks clocks;

    @Inject
    Me me;

    @GET
    public Explanation show(@PathParam("number") String number, @PathParam("id") long id) {
        return clocks.explain(cases.view(CaseNumber.of(number), me.viewer()).id(), id);
    }
}
