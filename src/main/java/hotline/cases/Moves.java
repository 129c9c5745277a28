package hotline.cases;

import hotline.base.Actor;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Carries out what {@link Decision} allows: the order, the case, the event. The case is locked. */
@ApplicationScoped
class Moves {
    private final CaseRows rows;
    private final OrderRows orders;
    private final Journal journal;

    @Inject
    Moves(CaseRows rows, OrderRows orders, Journal journal) {
        this.rows = rows;
        this.orders = orders;
        this.journal = journal;
    }

    State move(CaseRow now, Act act, Viewer by, Instant at) {
        Standing after = Decision.of(now, act, by);
        CaseEvent.What what = carryOut(now, act, by.actor(), at);
        if (what instanceof CaseEvent.Dispatched d)
            rows.saveDispatched(now.id(), after, d.order(), by.actor().id(), at);
        else rows.save(now.id(), after, at);
        happened(now, after, what, by.actor(), at);
        return after.state();
    }

    void happened(CaseRow now, Standing after, CaseEvent.What what, Actor by, Instant at) {
        journal.write(new CaseEvent(now.id(), now.number(), now.round(), now.standing(), after, what, by, at));
    }

    /** What the act does beside moving the case: to its order, to who may read. */
    private CaseEvent.What carryOut(CaseRow now, Act act, Actor by, Instant at) {
        return switch (act) {
            case Act.Answer a -> new CaseEvent.Answered(a.text());
            case Act.Reject r -> new CaseEvent.Rejected(r.reason(), r.otherWay(), r.text());
            case Act.Close c -> new CaseEvent.Closed(c.remark());
            case Act.Dispatch d -> dispatch(now, d, by, at);
            case Act.SignIn s -> signIn(now.theOrder().id(), by, at);
            case Act.Reply r -> reply(now.theOrder().id(), r, by, at);
            case Act.Review r -> new CaseEvent.Reviewed(now.theOrder().id(), r.remark());
            case Act.SendBack s -> sendBack(now.theOrder().id(), s);
        };
    }

    private CaseEvent.What dispatch(CaseRow now, Act.Dispatch d, Actor by, Instant at) {
        if (now.standing().secret()) rows.addReaders(now.id(), d.readers());
        long order = orders.send(now.id(), now.round(), d.unit(), by, at);
        return new CaseEvent.Dispatched(order, d.unit(), d.remark());
    }

    private CaseEvent.What signIn(long order, Actor by, Instant at) {
        boolean passive = by.id() == 0;
        orders.sign(order, passive, by, at);
        return new CaseEvent.SignedIn(order, passive);
    }

    private CaseEvent.What reply(long order, Act.Reply r, Actor by, Instant at) {
        orders.reply(order, by, at);
        return new CaseEvent.Replied(order, r.result(), r.answer());
    }

    private CaseEvent.What sendBack(long order, Act.SendBack s) {
        orders.sendBack(order);
        return new CaseEvent.SentBack(order, s.remark());
    }
}
