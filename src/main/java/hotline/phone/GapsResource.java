package hotline.phone;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** When the telephone servers were not heard, newest first. */
@Path("/api/gaps")
@RunOnVirtualThread
class GapsResource {
    @Inject
    Me me;

    @Inject
    Gaps gaps;

    @GET
    public Page<Gap> list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        me.viewer();
        return gaps.page(cursor(after), Page.limit(limit));
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }
}
