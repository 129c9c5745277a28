package hotline.cases;

import hotline.base.Actor;
import hotline.files.Attachments;
import hotline.files.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the changes of a {@link Plan}. The case is locked. */
@ApplicationScoped
class ChangeRows {
    private final CaseRows cases;
    private final OrderRows orders;
    private final RequestRows requests;
    private final SealRows seals;
    private final Attachments attachments;
    private final EmptyRows emptied;

    @Inject
    ChangeRows(
            CaseRows cases,
            OrderRows orders,
            RequestRows requests,
            SealRows seals,
            Attachments attachments,
            EmptyRows emptied) {
        this.cases = cases;
        this.orders = orders;
        this.requests = requests;
        this.seals = seals;
        this.attachments = attachments;
        this.emptied = emptied;
    }

    /** The key of the row that was added last, 0 when none was. */
    long write(CaseRow now, Plan plan, Actor by, Instant at) {
        CaseUpdate update = new CaseUpdate(now, plan);
        long added = 0;
        for (Change change : plan.changes()) {
            long key = write(now, change, update, by, at);
            if (key != 0) added = key;
        }
        cases.save(update, at);
        return added;
    }

    private long write(CaseRow now, Change change, CaseUpdate update, Actor by, Instant at) {
        switch (change) {
            case Change.Send s -> {
                long order = orders.send(now.id(), s, by, at);
                if (s.part() == Part.LEAD) update.ledBy(order, by.id());
                return order;
            }
            case Change.Ask a -> {
                update.asked();
                return requests.ask(now, a, by, at);
            }
            case Change.Sign s -> orders.sign(s, by, at);
            case Change.Contact c -> orders.contact(c.order(), by, at);
            case Change.Reply r -> orders.reply(r.order(), by, at);
            case Change.SendBack s -> orders.state(s.order(), OrderState.SIGNED);
            case Change.End e -> orders.state(e.order(), e.as());
            case Change.Rule r -> requests.rule(r, by, at);
            case Change.EndSuspension e -> requests.endSuspension(e.request(), at);
            case Change.Name n -> name(now, n.readers());
            case Change.Seal s -> seal(now, s, by);
            case Change.Empty e -> emptied.empty(now.id(), now.standing().secret(), at);
            case Change.Join j -> update.join(j.master(), j.was());
            case Change.Leave l -> update.leave();
            case Change.Members m -> update.members(m.by());
            case Change.Enclose e ->
                attachments.send(Owner.ofCase(now.id()), Enclosures.about(e.order()), e.enclosures(), by, at);
        }
        return 0;
    }

    private void name(CaseRow now, List<Long> readers) {
        if (now.standing().secret()) cases.addReaders(now.id(), readers);
    }

    private void seal(CaseRow now, Change.Seal seal, Actor by) {
        List<Long> readers = new ArrayList<>(seal.readers());
        if (!readers.contains(by.id())) readers.add(by.id());
        if (seal.secret()) cases.addReaders(now.id(), readers);
        else cases.removeReaders(now.id());
        seals.seal(now.id(), seal.secret(), readers);
    }
}
