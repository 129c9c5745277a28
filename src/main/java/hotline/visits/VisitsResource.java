package hotline.visits;

import hotline.base.Choice;
import hotline.base.Page;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Return visits, {@code {items, next}}: with {@code list} (calls, reading, review) what waits for a person by what is due first,
 * else all, the newest first, of one {@code state} if named.
 */
@Path("/api/visits")
@RunOnVirtualThread
class VisitsResource {
    @Inject
    VisitLists lists;

    @Inject
    Me me;

    @GET
    public Page<VisitView> list(
            @QueryParam("list") @Nullable String list,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        if (list != null) return lists.page(VisitLists.Tab.of(list), after, limit, me.viewer());
        return lists.all(Choice.orNull(VisitState.class, "state", state), after, limit, me.viewer());
    }
}
