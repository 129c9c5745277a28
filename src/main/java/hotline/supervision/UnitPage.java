package hotline.supervision;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.CaseLine;
import hotline.cases.CaseQueue;
import hotline.cases.OrderLine;
import hotline.cases.OrderState;
import hotline.cases.QueueOrder;
import hotline.cases.UnitOrders;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.sla.Level;
import hotline.supervision.Escalations.Said;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One unit: what is late, its open orders by what is due, and what was said about them. */
@Path("/supervision/units/{code}")
@RunOnVirtualThread
class UnitPage {
    private static final int LATE_SHOWN = 10;
    private static final int SAID_SHOWN = 20;

    @Inject
    Me me;

    @Inject
    Overview overview;

    @Inject
    CaseQueue queue;

    @Inject
    UnitOrders orders;

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
        static native TemplateInstance unit(
                List<Watch> kinds,
                UnitLine line,
                @Nullable Unit parent,
                List<Unit> children,
                List<CaseLine> late,
                Page<OrderLine> page,
                Map<OrderState, Long> counts,
                List<OrderState> states,
                @Nullable OrderState state,
                List<Said> said,
                Map<Long, Level> levels,
                Instant tomorrow);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("code") String code,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.SUPERVISOR);
        Instant now = Instant.now(clock);
        Unit unit = directory.unitByCode(code).orElseThrow(() -> Refusal.notFound("unit"));
        List<CaseLine> late = queue.page(
                        overview.filter(Watch.LATE, now).ofUnit(unit.id()), QueueOrder.DUE, null, LATE_SHOWN, viewer)
                .items();
        Set<OrderState> wanted = state == null ? UnitOrders.OPEN : Set.of(state);
        Page<OrderLine> page = orders.of(unit.id(), wanted, after, null, viewer);
        List<Said> said = escalations.of(Stream.concat(
                        late.stream().map(CaseLine::id), page.items().stream().map(OrderLine::caseId))
                .distinct()
                .toList());
        return pages.show(Templates.unit(
                List.of(Watch.values()),
                overview.of(unit, viewer, now),
                unit.parent() == null ? null : directory.unit(unit.parent()),
                children(unit),
                late,
                page,
                orders.countsOf(unit.id(), viewer),
                List.of(OrderState.SENT, OrderState.SIGNED, OrderState.REPLIED),
                state,
                said.stream().limit(SAID_SHOWN).toList(),
                Escalations.highest(said),
                Tomorrow.of(now)));
    }

    private List<Unit> children(Unit unit) {
        return directory.units().stream()
                .filter(u -> u.parent() != null && u.parent() == unit.id())
                .toList();
    }
}
