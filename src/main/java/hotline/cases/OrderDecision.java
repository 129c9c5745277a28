package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.cases.CaseEvent.What;
import hotline.web.Viewer;
import java.util.Map;

/** What an act on an order makes of it and of its case, or why not. Pure. Requests: {@link RequestDecision}. */
final class OrderDecision {
    private OrderDecision() {}

    /** Role first, then the case's state, then the order's, then whose it is, then what the act itself asks for. */
    static Plan of(CaseRow now, Order order, Act.OnOrder act, Viewer by, Terms terms) {
        if (isOverAlready(now, order, act, by.actor())) return Plan.nothing(now);
        Move move = Lines.of(act, order.part());
        move.mustBeFor(by);
        Standing next = now.standing().in(move.from(now.state()));
        if (order.round() != now.round()) throw new MoveRefused(move, order.state());
        move.mustBeOn(order);
        if (move.isAsUnit(by) && !order.isOf(by.actor()))
            throw Refusal.forbidden("not-your-order", "The order is another unit's");
        return plan(now, order, act, by.actor(), terms, next);
    }

    private static Plan plan(CaseRow now, Order order, Act.OnOrder act, Actor by, Terms terms, Standing next) {
        RequestDecision requests = new RequestDecision(now, order, by, terms, next);
        return switch (act) {
            case Act.SignIn s -> signIn(now, order, by, next);
            case Act.FirstContact f -> contact(now, order, f, next);
            case Act.Reply r -> reply(now, order, r, next);
            case Act.Review r -> judged(now, by, next, new CaseEvent.Reviewed(order.id(), r.remark()));
            case Act.SendBack s ->
                judged(now, by, next, new CaseEvent.SentBack(order.id(), s.remark()), new Change.SendBack(order.id()));
            case Act.Withdraw w ->
                Settling.of(now, order)
                        .first(Plan.of(
                                now,
                                next,
                                new CaseEvent.Withdrawn(order.id(), w.remark()),
                                new Change.End(order.id(), OrderState.WITHDRAWN)));
            case Act.RequestReturn r -> requests.askReturn(r);
            case Act.DecideReturn d -> requests.decideReturn(d);
            case Act.RequestExtension r -> requests.askExtension(r);
            case Act.DecideExtension d -> requests.decideExtension(d);
            case Act.RequestSuspension r -> requests.askSuspension(r);
            case Act.DecideSuspension d -> requests.decideSuspension(d);
            case Act.EndSuspension e -> requests.endSuspension();
        };
    }

    private static Plan signIn(CaseRow now, Order order, Actor by, Standing next) {
        boolean passive = by.id() == 0;
        return Plan.of(now, next, new CaseEvent.SignedIn(order.id(), passive), new Change.Sign(order.id(), passive));
    }

    private static Plan contact(CaseRow now, Order order, Act.FirstContact f, Standing next) {
        if (order.contacted()) throw Refusal.conflict("contacted", "The citizen was contacted before", Map.of());
        return Plan.of(now, next, new CaseEvent.FirstContacted(order.id(), f.remark()), new Change.Contact(order.id()));
    }

    /** The lead answers for all: it waits for every co-order. */
    private static Plan reply(CaseRow now, Order order, Act.Reply r, Standing next) {
        if (order.isLead() && now.openCoOrders() > 0)
            throw Refusal.conflict(
                    "co-orders-open",
                    "Other units of this case have not replied yet",
                    Map.of("open", now.openCoOrders()));
        What what = new CaseEvent.Replied(order.id(), r.result(), r.answer(), r.enclosures());
        Plan plan = Plan.of(now, next, what, new Change.Reply(order.id()));
        return Settling.of(now, order).first(plan.enclosing(order.id(), r.enclosures()));
    }

    private static Plan judged(CaseRow now, Actor by, Standing next, What what, Change... changes) {
        Duty.mayJudge(now, by);
        return Plan.of(now, next, what, changes);
    }

    /** The system ends suspensions when they are due and need not know that somebody was quicker. */
    private static boolean isOverAlready(CaseRow now, Order order, Act.OnOrder act, Actor by) {
        return act instanceof Act.EndSuspension
                && by.id() == 0
                && now.suspending(order).isEmpty();
    }
}
