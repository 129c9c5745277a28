package hotline.inbox;

import hotline.base.Page;
import hotline.base.Role;
import hotline.cases.OrderLine;
import hotline.cases.OrderState;
import hotline.cases.UnitOrders;
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

    @CheckedTemplate(basePath = "inbox")
    static class Templates {
        static native TemplateInstance orders(
                Page<OrderLine> page,
                Map<OrderState, Long> counts,
                List<OrderState> tabs,
                @Nullable OrderState state,
                boolean signable);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("state") @Nullable OrderState state, @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.HANDLER);
        Set<OrderState> wanted = state == null ? UnitOrders.OPEN : Set.of(state);
        Page<OrderLine> page = orders.page(wanted, after, null, viewer);
        boolean signable = page.items().stream().anyMatch(o -> o.state() == OrderState.SENT);
        return pages.show(Templates.orders(page, orders.counts(viewer), TABS, state, signable));
    }
}
