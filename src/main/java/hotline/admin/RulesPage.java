package hotline.admin;

import hotline.base.Kind;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.calendar.Calendars;
import hotline.sla.ClockKind;
import hotline.sla.RuleLine;
import hotline.sla.RuleTable;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long each clock of each rule set may run, now and from planned days on; one of them in a form. */
@Path("/admin/rules")
@RunOnVirtualThread
class RulesPage {
    /** A supervision's deadline is the supervisor's own. */
    private static final List<ClockKind> CLOCKS = Arrays.stream(ClockKind.values())
            .filter(c -> c != ClockKind.SUPERVISION)
            .toList();

    private static final List<String> COUNTINGS = List.of("END_OF_DAY", "RUNNING", "NATURAL");

    @Inject
    Me me;

    @Inject
    RuleTable rules;

    @Inject
    Calendars calendars;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** @param versions the newest first; empty when the set takes this clock from {@code default} */
    record Chosen(RuleGrid.Cell cell, List<RuleLine> versions) {
        /** For the form: what the newest one says, or the one that is in force instead. */
        public @Nullable RuleLine latest() {
            return versions.isEmpty() ? cell.rule() : versions.getFirst();
        }

        public RuleGrid.Amount amount(RuleLine version) {
            return RuleGrid.Amount.of(version);
        }

        public String base() {
            return versions.isEmpty() ? "none" : Times.iso(versions.getFirst().validFrom());
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance rules(
                List<ClockKind> clocks,
                List<RuleGrid.Row> rows,
                @Nullable Chosen chosen,
                Collection<String> calendars,
                List<String> countings,
                String tomorrow);
    }

    /** @param set and {@code clock}: which rule stands in the form */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("set") @Nullable String set, @QueryParam("clock") @Nullable ClockKind kind) {
        me.mustBe(Role.ADMIN);
        List<RuleLine> all = rules.all();
        List<RuleGrid.Row> rows = RuleGrid.of(all, CLOCKS, order());
        Chosen chosen = rows.stream()
                .filter(r -> r.ruleSet().equals(set))
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.clock() == kind)
                .findFirst()
                .map(c -> new Chosen(c, versions(all, c)))
                .orElse(null);
        Set<String> names = calendars.book().names();
        String tomorrow =
                LocalDate.now(clock.withZone(Times.zone())).plusDays(1).toString();
        return pages.show(Templates.rules(CLOCKS, rows, chosen, names, COUNTINGS, tomorrow));
    }

    private static List<RuleLine> versions(List<RuleLine> all, RuleGrid.Cell cell) {
        return all.stream()
                .filter(l -> l.ruleSet().equals(cell.ruleSet()) && l.clock() == cell.clock())
                .toList()
                .reversed();
    }

    /** Kinds, then urgencies from the most pressing on, then whatever else there is. */
    private static List<String> order() {
        return Stream.concat(
                        Arrays.stream(Kind.values()).map(Enum::name),
                        Stream.of(Urgency.URGENT, Urgency.EXTREME).map(Enum::name))
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
