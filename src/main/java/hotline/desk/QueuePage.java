package hotline.desk;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.cases.CaseLine;
import hotline.cases.CaseNumber;
import hotline.cases.CaseQueue;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.cases.State;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
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
import java.util.Optional;
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
    Citizens citizens;

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

        @QueryParam("order")
        public @Nullable String order;

        @QueryParam("after")
        public @Nullable String after;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance queue(
                Page<CaseLine> page,
                CaseQueue.Counts counts,
                Asked asked,
                Collection<Unit> units,
                Set<State> states,
                @Nullable String problem);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        Page<CaseLine> found = new Page<>(List.of(), null);
        String problem = null;
        try {
            Optional<QueueFilter> filter = filter(asked);
            QueueOrder order = "received".equals(asked.order) ? QueueOrder.RECEIVED : QueueOrder.DUE;
            if (filter.isPresent()) found = queue.page(filter.get(), order, asked.after, null, me.viewer());
        } catch (Refusal e) {
            problem = e.title();
        }
        Set<State> states = EnumSet.of(
                State.RECEIVED,
                State.DISPATCHED,
                State.HANDLING,
                State.REPLIED,
                State.VISITING,
                State.ANSWERED,
                State.CLOSED);
        return pages.show(Templates.queue(found, queue.counts(me.viewer()), asked, directory.units(), states, problem));
    }

    /** Empty when a phone number is asked for that nobody has called from. */
    private Optional<QueueFilter> filter(Asked asked) {
        String q = asked.q == null ? "" : asked.q.strip();
        CaseNumber number = null;
        Long citizen = null;
        if (!q.isEmpty()) {
            Optional<PhoneNumber> phone = PhoneNumber.read(q);
            if (phone.isPresent() && !CaseNumber.looksLikeOne(q)) {
                Optional<Citizen> known = citizens.byPhone(phone.get());
                if (known.isEmpty()) return Optional.empty();
                citizen = known.get().id();
            } else number = CaseNumber.of(q);
        }
        return Optional.of(new QueueFilter(
                asked.state == null ? Set.of() : Set.of(asked.state),
                asked.kind,
                unit(asked.unit),
                null,
                asked.urgency,
                asked.channel,
                number,
                citizen,
                asked.overdue ? Instant.now(clock) : null,
                asked.mine));
    }

    private @Nullable Long unit(@Nullable String code) {
        return directory.units().stream()
                .filter(u -> u.code().equals(code))
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }
}
