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
import java.util.Comparator;
import java.util.List;

/** How long clocks may run, by rule set and date. A rule is changed by a new one that begins to be valid. */
@Path("/api/clocks/rules")
@RunOnVirtualThread
class RuleResource {
    record RuleJson(
            String ruleSet, ClockKind clock, Instant validFrom, String amount, String counting, String calendar) {
        static RuleJson of(RuleBook.Dated d) {
            return new RuleJson(
                    d.ruleSet(),
                    d.clock(),
                    d.validFrom(),
                    d.rule().amount(),
                    d.rule().counting(),
                    d.calendar());
        }
    }

    @Inject
    Rules rules;

    @Inject
    Calendars calendars;

    @Inject
    Me me;

    @Inject
    Clock clock;

    /** All of them, past and future ones too. */
    @GET
    public List<RuleJson> list() {
        me.viewer();
        return rules.all().stream()
                .map(RuleJson::of)
                .sorted(Comparator.comparing(RuleJson::ruleSet)
                        .thenComparing(RuleJson::clock)
                        .thenComparing(RuleJson::validFrom))
                .toList();
    }

    /** 201. For ADMIN. 409 {@code newer-rule} when one of that date or a later one is there. */
    @POST
    public Response create(@NotNull @Valid RuleForm form) {
        me.mustBe(Role.ADMIN);
        RuleBook.Dated rule = form.read(calendars.book(), Instant.now(clock));
        rules.add(rule, me.actor());
        return Response.status(Response.Status.CREATED)
                .entity(RuleJson.of(rule))
                .build();
    }
}
