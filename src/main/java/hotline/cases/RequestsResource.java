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
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for a decision, the oldest first: {@code {items, next}}. Kinds are separated by commas; without them all. */
@Path("/api/requests")
@RunOnVirtualThread
class RequestsResource {
    @Inject
    Requests requests;

    @Inject
    Me me;

    @GET
    public Page<AskedLine> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return requests.pending(kinds(kind), after, limit, me.viewer());
    }

    private static Set<Asked> kinds(@Nullable String text) {
        if (text == null || text.isBlank()) return EnumSet.allOf(Asked.class);
        return Arrays.stream(text.split(","))
                .map(word -> Choice.of(Asked.class, "kind", word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
