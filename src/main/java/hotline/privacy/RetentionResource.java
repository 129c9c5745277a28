package hotline.privacy;

import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The rules of retention: a dry run, who asks for one, who approves it. ADMIN and SUPERVISOR. */
@Path("/api/retention")
@RunOnVirtualThread
class RetentionResource {
    record Decision(@NotNull Boolean granted) {}

    @Inject
    Retention retention;

    @Inject
    Me me;

    /** {@code [{rule, after, before, due, examples[], order, stale, askedBy, approvedBy, done, lastRunAt}]}; changes nothing. */
    @GET
    public List<Retention.Rule> list() {
        return retention.rules(me.viewer());
    }

    @POST
    @Path("{rule}/request")
    public void ask(@PathParam("rule") String rule) {
        retention.ask(rule, me.viewer());
    }

    @POST
    @Path("{rule}/decision")
    public void decide(@PathParam("rule") String rule, @NotNull @Valid Decision form) {
        retention.decide(rule, form.granted, me.viewer());
    }

    @POST
    @Path("{rule}/ending")
    public void end(@PathParam("rule") String rule) {
        retention.end(rule, me.viewer());
    }
}
