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
 * The orders of a handler's unit, and for a head of all units below, lead and co, by what is due first: {@code {items,
 * next}}. Without {@code state} those the unit has to do something with; states (SENT, SIGNED, REPLIED) are separated by
 * commas. {@code unit}: one of these alone, by code; 404 for any other.
 */
@Path("/api/orders")
@RunOnVirtualThread
class OrdersResource {
    @Inject
    UnitOrders orders;

    @Inject
    Codes codes;

    @Inject
    Me me;

    @GET
    public Page<OrderLine> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return orders.page(codes.unitKeyOrNull(unit), states(state), after, limit, me.viewer());
    }

    private static Set<OrderState> states(@Nullable String text) {
        if (text == null || text.isBlank()) return UnitOrders.OPEN;
        return Arrays.stream(text.split(","))
                .map(word -> Choice.of(OrderState.class, "state", word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
