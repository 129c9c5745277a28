package hotline.inbox;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.OrderLine;
import hotline.cases.OrderState;
import hotline.cases.UnitOrders;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.web.Me;
import hotline.web.PageContext;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a unit has to handle, lead and co, by what is due. Fits a phone. */
@Path("/orders")
@RunOnVirtualThread
class OrdersPage {
    private static final List<OrderState> TABS = List.of(OrderState.SENT, OrderState.SIGNED, OrderState.REPLIED);

    @Inject
    Me me;

    @Inject
    UnitOrders orders;

    @Inject
    Pages pages;

    @Inject
    Directory directory;

    @Inject
    PageContext page;

    /** A unit that its head may choose. {@code open}: orders it has to do something with. */
    record Watched(String code, String name, long open) {}

    @CheckedTemplate(basePath = "inbox")
    static class Templates {
        static native TemplateInstance orders(
                Page<OrderLine> page,
                Map<OrderState, Long> counts,
                List<OrderState> tabs,
                List<Watched> units,
                @Nullable String unit,
                @Nullable OrderState state,
                boolean signable);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.HANDLER, Role.HEAD);
        Set<OrderState> wanted = state == null ? UnitOrders.OPEN : Set.of(state);
        Long key = key(unit);
        Page<OrderLine> page = orders.page(key, wanted, after, null, viewer);
        boolean signable = page.items().stream().anyMatch(o -> o.may("sign-in") || o.may("co-sign-in"));
        return pages.show(Templates.orders(
                page, orders.counts(key, viewer), TABS, watched(viewer), key == null ? null : unit, state, signable));
    }

    private @Nullable Long key(@Nullable String unit) {
        if (unit == null || unit.isBlank()) return null;
        return directory.unitByCode(unit).map(Unit::id).orElseThrow(() -> Refusal.notFound("unit"));
    }

    /** Of a head, those with something to do first; of anybody else none, for there is nothing to choose from. */
    private List<Watched> watched(Viewer viewer) {
        Set<Long> units = orders.units(viewer);
        if (units.size() < 2) return List.of();
        Map<Long, Long> open = orders.open(viewer);
        return units.stream()
                .map(directory::unit)
                .map(u ->
                        new Watched(u.code(), page.isEnglish() ? u.nameEn() : u.name(), open.getOrDefault(u.id(), 0L)))
                .sorted(Comparator.comparingLong(Watched::open).reversed().thenComparing(Watched::code))
                .toList();
    }
}
