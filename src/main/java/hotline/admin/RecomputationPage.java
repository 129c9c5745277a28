package hotline.admin;

import hotline.base.Period;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.sla.Clocks;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Clocks computed again from the events of their cases, by numbers or by day: what differs, and one button that repairs it. */
@Path("/admin/clocks")
@RunOnVirtualThread
class RecomputationPage {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，]+");

    /** At most so many numbers, as with the API. */
    private static final int MOST = 1000;

    @Inject
    Me me;

    @Inject
    Clocks clocks;

    @Inject
    Pages pages;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    /** Which cases, as it stands in the address; nothing is computed while it is empty. */
    static class Asked {
        @QueryParam("numbers")
        public @Nullable String numbers;

        @QueryParam("from")
        public @Nullable String from;

        @QueryParam("to")
        public @Nullable String to;

        List<CaseNumber> cases() {
            if (numbers == null) return List.of();
            return BETWEEN.splitAsStream(numbers)
                    .filter(n -> !n.isBlank())
                    .map(CaseNumber::of)
                    .toList();
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance clocks(Asked asked, List<CaseNumber> numbers, Clocks.@Nullable Report report);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        Viewer viewer = me.mustBe(Role.ADMIN, Role.SUPERVISOR);
        List<CaseNumber> numbers = asked.cases();
        return pages.show(Templates.clocks(asked, numbers, report(asked, numbers, viewer)));
    }

    private Clocks.@Nullable Report report(Asked asked, List<CaseNumber> numbers, Viewer viewer) {
        if (numbers.size() > MOST) throw Refusal.invalid("numbers", "size");
        if (!numbers.isEmpty()) return clocks.recompute(numbers, true, viewer);
        Instant from = Period.read("from", asked.from, zone);
        Instant to = Period.read("to", asked.to, zone);
        return from == null || to == null ? null : clocks.recompute(new Period(from, to), true, viewer);
    }
}
