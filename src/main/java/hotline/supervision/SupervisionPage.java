package hotline.supervision;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.Asked;
import hotline.cases.CaseLine;
import hotline.cases.CaseQueue;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.cases.Requests;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.sla.Level;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is late, near and not signed in, by unit; each number opens its rows. */
@Path("/supervision")
@RunOnVirtualThread
class SupervisionPage {
    @Inject
    Me me;

    @Inject
    Overview overview;

    @Inject
    CaseQueue queue;

    @Inject
    Requests requests;

    @Inject
    Escalations escalations;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "supervision")
    static class Templates {
        static native TemplateInstance overview(
                List<Watch> kinds,
                Watch what,
                @Nullable String unit,
                @Nullable String unitName,
                List<UnitLine> units,
                Page<CaseLine> page,
                Map<Long, Level> levels,
                long flags,
                Instant tomorrow);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("what") @Nullable String word,
            @QueryParam("unit") @Nullable String code,
            @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.SUPERVISOR);
        Instant now = Instant.now(clock);
        Watch what = Watch.of(word);
        Unit unit = code == null || code.equals(UnitLine.NO_UNIT) ? null : unit(code);
        QueueFilter filter = overview.filter(what, now);
        if (code != null) filter = filter.ofUnit(unit == null ? QueueFilter.NO_UNIT : unit.id());
        Page<CaseLine> page = queue.page(filter, QueueOrder.DUE, after, null, viewer);
        return pages.show(Templates.overview(
                List.of(Watch.values()),
                what,
                code,
                unit == null ? null : unit.name(),
                overview.exceptions(viewer, now),
                page,
                Escalations.highest(
                        escalations.of(page.items().stream().map(CaseLine::id).toList())),
                flags(viewer),
                Tomorrow.of(now)));
    }

    private Unit unit(String code) {
        return directory.unitByCode(code).orElseThrow(() -> Refusal.notFound("unit"));
    }

    /** Marks that wait for a supervisor. */
    private long flags(Viewer viewer) {
        Map<Asked, Long> counts = requests.counts(viewer);
        return List.of(Asked.HARD, Asked.UNREASONABLE, Asked.SCORE_APPEAL).stream()
                .mapToLong(kind -> counts.getOrDefault(kind, 0L))
                .sum();
    }
}
