package hotline.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import hotline.base.Page;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one queue: {@code {items, next, total?}}. Without {@code state}: all cases that are not finished; states are
 * separated by commas. {@code q} is a case's number, a whole phone number, or words of two characters and more, for which
 * the newest come first. {@code received-from} and {@code received-to} are instants or dates. {@code order} is {@code due},
 * {@code received} or {@code newest}. {@code count=true} adds {@code total}, exactly.
 */
@Path("/api/cases")
@RunOnVirtualThread
class QueueResource {
    /**
     * {@code total} only when it was asked for; {@code next} is {@code null} on the last page. {@code searchedBack}: the page
     * is not full, and {@code next} goes on with cases that were received before then.
     */
    record Answer(
            List<CaseLine> items,
            @Nullable String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant searchedBack) {}

    @Inject
    CaseQueue queue;

    @Inject
    QueueQuery query;

    @Inject
    CaseSearch search;

    @Inject
    Clock clock;

    @Inject
    Me me;

    @GET
    public Answer list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("matter") @Nullable String matter,
            @QueryParam("urgency") @Nullable String urgency,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("q") @Nullable String q,
            @QueryParam("due-before") @Nullable String dueBefore,
            @QueryParam("received-from") @Nullable String from,
            @QueryParam("received-to") @Nullable String to,
            @QueryParam("mine") boolean mine,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("order") @Nullable String order,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("count") boolean count) {
        Viewer viewer = me.viewer();
        boolean words = CaseSearch.isWords(q);
        QueueFilter filter = query.filter(
                new QueueQuery.Words(
                                state, kind, unit, matter, urgency, channel, words ? null : q, dueBefore, mine, overdue)
                        .received(from, to),
                Instant.now(clock),
                viewer.actor());
        if (words && q != null) {
            CaseSearch.Found found = search.page(q, filter, after, limit, viewer);
            return new Answer(found.page().items(), found.page().next(), null, found.searchedBack());
        }
        Page<CaseLine> page = queue.page(filter, query.order(order), after, limit, viewer);
        return new Answer(page.items(), page.next(), count ? (Long) queue.total(filter, viewer) : null, null);
    }
}
