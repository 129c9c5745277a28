package hotline.sla;

import hotline.base.Role;
import hotline.calendar.Calendars;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How long clocks may run, by rule set and date. A rule is changed by a new one that begins to be valid. */
@Path("/api/clocks/rules")
@RunOnVirtualThread
class RuleResource {
    @Inject
    Rules rules;

    @Inject
    RuleTable table;

    @Inject
    Calendars calendars;

    @Inject
    Me me;

    @Inject
    Clock clock;

    /** All of them, past and future ones too. */
    @GET
    public List<RuleLine> list() {
        me.viewer();
        return table.all();
    }

    /** 201. For ADMIN. 409 {@code newer-rule} when one of that date or a later one is there, {@code changed-meanwhile}. */
    @POST
    public Response create(@NotNull @Valid RuleForm form) {
        me.mustBe(Role.ADMIN);
        Instant now = Instant.now(clock);
        RuleBook.Dated rule = form.read(calendars.book(), now);
        rules.add(rule, form.baseOrNull(), me.actor());
        RuleLine made = table.all().stream()
                .filter(l -> l.ruleSet().equals(rule.ruleSet())
                        && l.clock() == rule.clock()
                        && l.validFrom().equals(rule.validFrom()))
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
