package hotline.cases;

import hotline.base.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A town's cases on paper: does with plans what the tables do. */
final class Paper {
    private final TreeMap<Long, CaseRow> cases = new TreeMap<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private long keys = 1000;

    CaseRow open(Random random, Instant at) {
        long id = ++keys;
        CaseRow row = CaseRow.opened(id, CaseNumber.random(random), Town.standing(State.RECEIVED), at);
        cases.put(id, row);
        return row;
    }

    void put(CaseRow row) {
        cases.put(row.id(), row);
        keys = Math.max(keys, 1_000_000_000L);
    }

    List<CaseRow> cases() {
        return List.copyOf(cases.values());
    }

    CaseRow of(long id) {
        return cases.get(id);
    }

    /** What was told since the last asking. */
    List<CaseEvent> told() {
        List<CaseEvent> told = List.copyOf(events);
        events.clear();
        return told;
    }

    void apply(CaseRow now, Plan plan, Actor by, Instant at) {
        List<Order> orders = new ArrayList<>(now.orders());
        List<Request> requests = new ArrayList<>(now.requests());
        Bond bond = now.bond();
        Long dispatcher = now.dispatchedBy();
        long added = 0;
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.Send s -> {
                    added = ++keys;
                    OrderState state = s.signed() ? OrderState.SIGNED : OrderState.SENT;
                    orders.add(new Order(added, s.unit(), s.part(), s.round(), state, at, false, null));
                    if (s.part() == Part.LEAD) dispatcher = by.id();
                }
                case Change.Ask a -> {
                    added = ++keys;
                    requests.add(asked(added, a, by));
                }
                case Change.Sign s -> change(orders, s.order(), o -> with(o, OrderState.SIGNED, o.contacted(), null));
                case Change.Contact c -> change(orders, c.order(), o -> with(o, o.state(), true, o.repliedBy()));
                case Change.Reply r ->
                    change(orders, r.order(), o -> with(o, OrderState.REPLIED, o.contacted(), by.id()));
                case Change.SendBack s ->
                    change(orders, s.order(), o -> with(o, OrderState.SIGNED, o.contacted(), o.repliedBy()));
                case Change.End e -> change(orders, e.order(), o -> with(o, e.as(), o.contacted(), o.repliedBy()));
                case Change.Rule r -> rule(requests, r);
                case Change.EndSuspension e -> end(requests, e.request());
                case Change.Name n -> {}
                case Change.Seal s -> {}
                case Change.Empty e -> {}
                case Change.Join j -> bond = new Bond(j.master(), j.was(), 0);
                case Change.Leave l -> bond = Bond.NONE;
                case Change.Enclose e -> {}
                case Change.Members m -> bond = new Bond(null, null, bond.members() + m.by());
            }
        }
        boolean stays = plan.after().state() == now.state();
        cases.put(
                now.id(),
                new CaseRow(
                        now.id(),
                        now.number(),
                        plan.round(),
                        plan.after(),
                        stays ? now.since() : at,
                        dispatcher,
                        now.claim(),
                        bond,
                        orders,
                        requests));
        plan.told().apply(added).forEach(what -> events.add(event(now, plan, what, by, at)));
    }

    private static CaseEvent event(CaseRow now, Plan plan, CaseEvent.What what, Actor by, Instant at) {
        return new CaseEvent(now.id(), now.number(), plan.round(), now.standing(), plan.after(), what, by, at);
    }

    private static Request asked(long id, Change.Ask a, Actor by) {
        Long order = a.order() == null ? null : (Long) a.order().id();
        return new Request(
                id, a.kind(), order, by.id(), by.unit(), a.reason(), a.amount(), a.until(), Ruling.PENDING, false);
    }

    private static void rule(List<Request> requests, Change.Rule rule) {
        requests.replaceAll(r -> r.id() != rule.request()
                ? r
                : new Request(
                        r.id(),
                        r.kind(),
                        r.order(),
                        r.by(),
                        r.unit(),
                        r.reason(),
                        rule.amount() == null ? r.amount() : rule.amount(),
                        rule.until() == null ? r.until() : rule.until(),
                        rule.ruling(),
                        r.ended()));
    }

    private static void end(List<Request> requests, long id) {
        requests.replaceAll(r -> r.id() != id
                ? r
                : new Request(
                        r.id(),
                        r.kind(),
                        r.order(),
                        r.by(),
                        r.unit(),
                        r.reason(),
                        r.amount(),
                        r.until(),
                        r.ruling(),
                        true));
    }

    private static void change(List<Order> orders, long id, UnaryOperator<Order> how) {
        orders.replaceAll(o -> o.id() == id ? how.apply(o) : o);
    }

    private static Order with(Order o, OrderState state, boolean contacted, @Nullable Long repliedBy) {
        return new Order(o.id(), o.unit(), o.part(), o.round(), state, o.sentAt(), contacted, repliedBy);
    }
}
