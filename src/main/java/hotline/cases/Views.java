package hotline.cases;

import hotline.base.Refusal;
import hotline.cases.CaseView.Entry;
import hotline.cases.CaseView.OrderView;
import hotline.cases.CaseView.RequestView;
import hotline.cases.ViewRows.MasterRow;
import hotline.cases.ViewRows.OrderRow;
import hotline.cases.ViewRows.RequestRow;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import hotline.routing.Facts;
import hotline.routing.Routing;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one case together for one person. */
@ApplicationScoped
class Views {
    private final ViewRows rows;
    private final Eyes eyes;
    private final Timeline timeline;
    private final Directory directory;
    private final Routing routing;
    private final Enclosures enclosures;

    @Inject
    Views(ViewRows rows, Eyes eyes, Timeline timeline, Directory directory, Routing routing, Enclosures enclosures) {
        this.rows = rows;
        this.eyes = eyes;
        this.timeline = timeline;
        this.directory = directory;
        this.routing = routing;
        this.enclosures = enclosures;
    }

    CaseView view(CaseNumber number, Viewer viewer, Instant now) {
        CaseFacts facts = rows.facts(number).orElseThrow(() -> Refusal.notFound("case"));
        List<OrderRow> orders = rows.orders(facts.row().id());
        List<RequestRow> requests = facts.asked() ? rows.requests(facts.row().id()) : List.of();
        CaseRow row = facts.row()
                .with(
                        orders.stream().map(OrderRow::order).toList(),
                        requests.stream().map(RequestRow::request).toList());
        if (!eyes.sees(row, viewer)) throw Refusal.notFound("case");
        return view(facts, row, orders, requests, viewer, now);
    }

    private CaseView view(
            CaseFacts f, CaseRow row, List<OrderRow> orders, List<RequestRow> requests, Viewer viewer, Instant now) {
        Standing s = row.standing();
        Discretion discretion = Discretion.of(row, viewer);
        List<Entry> entries = discretion.entries(timeline.of(rows.events(row.id())));
        Matter matter = s.matter() == null ? null : directory.matter(s.matter());
        Unit lead = s.leadUnit() == null ? null : directory.unit(s.leadUnit());
        Long bound = row.bond().master();
        MasterRow master = bound == null ? null : rows.master(bound);
        return new CaseView(
                row.id(),
                f.citizen(),
                row.number(),
                s.state(),
                s.state().open311(),
                row.round(),
                s.channel(),
                s.kind(),
                s.urgency(),
                f.skill(),
                s.secret(),
                CaseDraft.title(f.what()),
                f.what(),
                f.place(),
                f.concerns(),
                f.requester(),
                matter == null ? null : matter.code(),
                matter == null ? null : matter.name(),
                lead == null ? null : lead.code(),
                lead == null ? null : lead.name(),
                suggested(s, f),
                s.ruleSet(),
                f.openedAt(),
                f.openedByLogin(),
                row.claim() == null || !row.claim().isHeld(now) ? null : row.claim(),
                Buttons.of(row, viewer),
                orders.stream().map(o -> order(row, o, entries, viewer)).toList(),
                requests.stream()
                        .filter(r -> discretion.isToKnow(r.request().order()))
                        .map(this::request)
                        .toList(),
                master == null ? null : master.number().toString(),
                master == null ? null : master.state(),
                members(row),
                (int) entries.stream().filter(e -> e.event().equals("urged")).count(),
                repeats(entries),
                f.enclosed() ? enclosures.shown(row.id(), discretion) : List.of(),
                entries);
    }

    private List<String> members(CaseRow row) {
        if (row.bond().members() == 0) return List.of();
        return rows.members(row.id()).stream().map(CaseNumber::toString).toList();
    }

    private static int repeats(List<Entry> entries) {
        return entries.stream()
                .filter(e -> e.event().equals("repeated"))
                .map(e -> e.details().get("times") instanceof Number n ? n.intValue() : 1)
                .findFirst()
                .orElse(1);
    }

    /** By the catalogue as it was when the case was opened. */
    private @Nullable String suggested(Standing s, CaseFacts f) {
        Place place = f.place();
        String cell = place == null ? null : place.cell();
        Long unit = routing.route(new Facts(s.matter(), s.kind(), s.urgency(), f.skill(), cell), f.openedAt())
                .lead();
        return unit == null ? null : directory.unit(unit).code();
    }

    private OrderView order(CaseRow row, OrderRow o, List<Entry> entries, Viewer viewer) {
        Order order = o.order();
        Unit unit = directory.unit(order.unit());
        Entry reply = latestReply(order.id(), entries);
        return new OrderView(
                order.id(),
                unit.code(),
                unit.name(),
                order.part().name(),
                order.round(),
                order.state(),
                order.sentAt(),
                o.signedAt(),
                o.passive(),
                o.contactedAt(),
                o.repliedAt(),
                reply == null ? null : (String) reply.details().get("result"),
                reply == null ? null : (String) reply.details().get("answer"),
                row.suspending(order).map(Request::until).orElse(null),
                Buttons.of(row, order, viewer));
    }

    private RequestView request(RequestRow row) {
        Request r = row.request();
        return new RequestView(
                r.id(),
                r.kind().word(),
                r.order(),
                row.at(),
                row.by(),
                r.unit() == null ? null : directory.unit(r.unit()).code(),
                r.reason(),
                row.why(),
                r.amount(),
                r.until(),
                r.ruling(),
                row.ruledAt(),
                row.ruledBy(),
                row.endedAt());
    }

    private static @Nullable Entry latestReply(long order, List<Entry> entries) {
        return entries.reversed().stream()
                .filter(e -> e.event().equals("replied"))
                .filter(e -> e.details().get("order") instanceof Number n && n.longValue() == order)
                .findFirst()
                .orElse(null);
    }
}
