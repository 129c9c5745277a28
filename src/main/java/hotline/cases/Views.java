package hotline.cases;

import hotline.base.Refusal;
import hotline.cases.CaseView.Entry;
import hotline.cases.CaseView.OrderView;
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

    @Inject
    Views(ViewRows rows, Eyes eyes, Timeline timeline, Directory directory, Routing routing) {
        this.rows = rows;
        this.eyes = eyes;
        this.timeline = timeline;
        this.directory = directory;
        this.routing = routing;
    }

    CaseView view(CaseNumber number, Viewer viewer, Instant now) {
        CaseFacts facts = rows.facts(number).orElseThrow(() -> Refusal.notFound("case"));
        List<ViewRows.OrderRow> orders = rows.orders(facts.id());
        if (!sees(facts, orders, viewer)) throw Refusal.notFound("case");
        List<Entry> entries = timeline.of(rows.events(facts.id()));
        List<OrderView> shares = orders.stream().map(o -> order(o, entries)).toList();
        return view(facts, shares, entries, viewer, now);
    }

    private boolean sees(CaseFacts facts, List<ViewRows.OrderRow> orders, Viewer viewer) {
        if (facts.standing().secret()) return eyes.isNamed(facts.id(), viewer);
        Sight sight = Sight.of(viewer);
        return sight.sees(null, facts.standing().openedBy())
                || orders.stream().anyMatch(o -> sight.sees(o.unit(), null));
    }

    private CaseView view(CaseFacts f, List<OrderView> orders, List<Entry> entries, Viewer viewer, Instant now) {
        Standing s = f.standing();
        Matter matter = s.matter() == null ? null : directory.matter(s.matter());
        Unit lead = s.leadUnit() == null ? null : directory.unit(s.leadUnit());
        return new CaseView(
                f.id(),
                f.citizen(),
                f.number(),
                s.state(),
                s.state().open311(),
                f.round(),
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
                f.claim() == null || !f.claim().isHeld(now) ? null : f.claim(),
                Move.open(s.state(), viewer).stream().map(Move::word).toList(),
                orders,
                entries);
    }

    /** By the catalogue as it was when the case was opened. */
    private @Nullable String suggested(Standing s, CaseFacts f) {
        Place place = f.place();
        String cell = place == null ? null : place.cell();
        Long unit = routing.route(new Facts(s.matter(), s.kind(), s.urgency(), f.skill(), cell), f.openedAt())
                .lead();
        return unit == null ? null : directory.unit(unit).code();
    }

    private OrderView order(ViewRows.OrderRow o, List<Entry> entries) {
        Unit unit = directory.unit(o.unit());
        Entry reply = latestReply(o.id(), entries);
        return new OrderView(
                o.id(),
                unit.code(),
                unit.name(),
                o.part(),
                o.round(),
                o.state(),
                o.sentAt(),
                o.signedAt(),
                o.passive(),
                o.repliedAt(),
                reply == null ? null : (String) reply.details().get("result"),
                reply == null ? null : (String) reply.details().get("answer"));
    }

    private static @Nullable Entry latestReply(long order, List<Entry> entries) {
        return entries.reversed().stream()
                .filter(e -> e.event().equals("replied"))
                .filter(e -> e.details().get("order") instanceof Number n && n.longValue() == order)
                .findFirst()
                .orElse(null);
    }
}
