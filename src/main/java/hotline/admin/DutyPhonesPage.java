package hotline.admin;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.notify.DutyPhone;
import hotline.notify.DutyPhones;
import hotline.notify.NoticeChange;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The telephones on duty, by unit; those of one unit in forms, with what became of them. Numbers are masked. */
@Path("/admin/notices/phones")
@RunOnVirtualThread
class DutyPhonesPage {
    @Inject
    Me me;

    @Inject
    DutyPhones phones;

    @Inject
    Names names;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /**
     * A unit or the supervisors.
     *
     * @param whom  as in {@link DutyPhone#whom}
     * @param name  empty of the supervisors, whom the template names
     * @param depth 0 at the top
     */
    record Line(String whom, String name, int depth, List<DutyPhone> phones) {
        public boolean isSupervisors() {
            return whom.equals(DutyPhones.SUPERVISOR);
        }

        boolean fits(String q) {
            return (whom + " " + name).toLowerCase(Locale.ROOT).contains(q)
                    || phones.stream().anyMatch(p -> p.phone().contains(q));
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance dutyPhones(
                List<Line> lines, @Nullable Line chosen, List<NoticeChange> history, LocalDate today, String q);
    }

    /**
     * @param whom the one in the form
     * @param q    part of a unit's name or code, or the end of a number
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("whom") @Nullable String whom, @QueryParam("q") @Nullable String q) {
        me.mustBe(Role.ADMIN);
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Line> all = lines();
        List<Line> found = all.stream().filter(l -> l.fits(wanted)).toList();
        Line chosen = whom == null || whom.isBlank() ? null : chosen(all, whom);
        List<NoticeChange> history = chosen == null ? List.of() : phones.history(chosen.whom);
        LocalDate today = LocalDate.now(clock.withZone(Times.zone()));
        return pages.show(Templates.dutyPhones(found, chosen, history, today, wanted));
    }

    private List<Line> lines() {
        Map<String, List<DutyPhone>> of = phones.all().stream().collect(Collectors.groupingBy(DutyPhone::whom));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(DutyPhones.SUPERVISOR, "", 0, of.getOrDefault(DutyPhones.SUPERVISOR, List.of())));
        names.units()
                .forEach(u -> lines.add(
                        new Line(u.code(), u.name(), Math.min(3, u.depth()), of.getOrDefault(u.code(), List.of()))));
        return lines;
    }

    private static Line chosen(List<Line> all, String whom) {
        return all.stream().filter(l -> l.whom.equals(whom)).findFirst().orElseThrow(() -> Refusal.notFound("unit"));
    }
}
