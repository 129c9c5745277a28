package hotline.cases;

import hotline.base.Choice;
import hotline.base.Page;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a handler's unit, lead and co, by what is due first: {@code {items, next}}. Without {@code state} those the
 * unit has to do something with; states (SENT, SIGNED, REPLIED) are separated by commas.
 */
@Path("/api/orders")
@RunOnVirtualThread
class OrdersResource {
    @Inject
    UnitOrders orders;

    @Inject
    Me me;

    @GET
    public Page<OrderLine> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return orders.page(states(state), after, limit, me.viewer());
    }

    private static Set<OrderState> states(@Nullable String text) {
        if (text == null || text.isBlank()) return UnitOrders.OPEN;
        return Arrays.stream(text.split(","))
                .map(word -> Choice.of(OrderState.class, "state", word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
