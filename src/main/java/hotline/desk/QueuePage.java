package hotline.desk;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.cases.CaseLine;
import hotline.cases.CaseQueue;
import hotline.cases.CaseSearch;
import hotline.cases.QueueFilter;
import hotline.cases.QueueQuery;
import hotline.cases.State;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one queue, for people. The filters live in the address. */
@Path("/desk/queue")
@RunOnVirtualThread
class QueuePage {
    @Inject
    Me me;

    @Inject
    CaseQueue queue;

    @Inject
    QueueQuery query;

    @Inject
    CaseSearch search;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** What was asked, as it stands in the address. */
    static class Asked {
        @QueryParam("state")
        public @Nullable State state;

        @QueryParam("kind")
        public @Nullable Kind kind;

        @QueryParam("unit")
        public @Nullable String unit;

        @QueryParam("urgency")
        public @Nullable Urgency urgency;

        @QueryParam("channel")
        public @Nullable Channel channel;

        @QueryParam("q")
        public @Nullable String q;

        @QueryParam("mine")
        public boolean mine;

        @QueryParam("overdue")
        public boolean overdue;

        @QueryParam("from")
        public @Nullable String from;

        @QueryParam("to")
        public @Nullable String to;

        @QueryParam("order")
        public @Nullable String order;

        @QueryParam("after")
        public @Nullable String after;

        QueueQuery.Dated words(@Nullable String q) {
            return new QueueQuery.Words(
                            name(state), name(kind), unit, null, name(urgency), name(channel), q, null, mine, overdue)
                    .received(from, to);
        }

        private static @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance queue(
                Page<CaseLine> page,
                @Nullable Instant searchedBack,
                CaseQueue.Counts counts,
                Asked asked,
                Collection<Unit> units,
                Set<State> states,
                @Nullable String problem);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        CaseSearch.Found found = new CaseSearch.Found(new Page<>(List.of(), null), null);
        String problem = null;
        try {
            found = find(asked);
        } catch (Refusal e) {
            problem = e.errors().isEmpty() ? e.code() : e.errors().getFirst().code();
        }
        Set<State> states = EnumSet.of(
                State.RECEIVED,
                State.DISPATCHED,
                State.HANDLING,
                State.REPLIED,
                State.VISITING,
                State.ANSWERED,
                State.CLOSED);
        return pages.show(Templates.queue(
                found.page(),
                found.searchedBack(),
                queue.counts(me.viewer()),
                asked,
                directory.units(),
                states,
                problem));
    }

    /** By words the newest first, else by what is due. */
    private CaseSearch.Found find(Asked asked) {
        boolean words = CaseSearch.isWords(asked.q);
        QueueFilter filter = query.filter(asked.words(words ? null : asked.q), Instant.now(clock), me.actor());
        if (words && asked.q != null) return search.page(asked.q, filter, asked.after, null, me.viewer());
        return new CaseSearch.Found(queue.page(filter, query.order(asked.order), asked.after, null, me.viewer()), null);
    }
}
