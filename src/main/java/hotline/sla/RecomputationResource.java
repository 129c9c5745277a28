package hotline.sla;

import hotline.base.Period;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Computes clocks again from the events of their cases, and says what differs. */
@Path("/api/clocks/recomputation")
@RunOnVirtualThread
class RecomputationResource {
    /**
     * {@code {numbers}} or {@code {from, to}} (instants or dates, when the cases were opened).
     *
     * @param dryRun only report, change nothing; the default
     */
    record Form(
            @Size(min = 1, max = 1000) @Nullable List<@NotNull String> numbers,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean dryRun) {}

    @Inject
    Clocks clocks;

    @Inject
    Me me;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @POST
    public Clocks.Report create(@NotNull @Valid Form form) {
        Viewer viewer = me.mustBe(Role.ADMIN, Role.SUPERVISOR);
        boolean dryRun = form.dryRun == null || form.dryRun;
        if (form.numbers != null) {
            if (form.from != null || form.to != null) throw Refusal.invalid("from", "numbers-or-period");
            return clocks.recompute(form.numbers.stream().map(CaseNumber::of).toList(), dryRun, viewer);
        }
        return clocks.recompute(period(form), dryRun, viewer);
    }

    private Period period(Form form) {
        Instant from = Period.read("from", form.from, zone);
        Instant to = Period.read("to", form.to, zone);
        if (from == null || to == null) throw Refusal.invalid(from == null ? "from" : "to", "not-null");
        return new Period(from, to);
    }
}
