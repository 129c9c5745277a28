package hotline.cases;

import hotline.cases.CaseEvent.What;
import java.util.ArrayList;
import java.util.List;

/** What ends by itself when an order goes on: requests that nobody has to decide any more, and its suspension. Pure. */
record Settling(List<Change> changes, List<What> whats) {
    static Settling of(CaseRow now, Order order) {
        return of(now, order, -1);
    }

    /** @param decided the request that is being decided */
    static Settling of(CaseRow now, Order order, long decided) {
        Settling settling = new Settling(new ArrayList<>(), new ArrayList<>());
        now.requests().stream().filter(r -> r.isOf(order) && r.id() != decided).forEach(settling::end);
        return settling;
    }

    /** Of all orders of the present round. */
    static Settling of(CaseRow now) {
        Settling settling = new Settling(new ArrayList<>(), new ArrayList<>());
        now.requests().stream().filter(r -> now.shares().anyMatch(r::isOf)).forEach(settling::end);
        return settling;
    }

    private void end(Request r) {
        if (r.isPending()) changes.add(new Change.Rule(r.id(), Ruling.LAPSED, null, null));
        if (!r.isSuspending() || r.order() == null) return;
        changes.add(new Change.EndSuspension(r.id()));
        whats.add(new CaseEvent.SuspensionEnded(r.order()));
    }

    Plan first(Plan plan) {
        return plan.after(changes, whats);
    }
}
