package hotline.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The cases in which a unit has a share, as text. Pure. The case follows its lead, so lead orders are found in the queue's
 * own index by the case's state, a branch each; co-orders, while the unit has something to do, in {@code case_co_queue}.
 * Every branch is read in the order of what is due and stops early.
 */
final class UnitSql {
    private static final String SIGHT =
            " AND (q.secret = FALSE OR q.case_id IN (SELECT case_id FROM case_reader WHERE person = :me))";

    private UnitSql() {}

    /** Rows {@code case_id, due_at}, at most {@code :limit}, of these units: a branch for each. */
    static String page(Collection<Long> units, Set<OrderState> states, boolean behind) {
        String more = SIGHT + (behind ? " AND " + QueueOrder.DUE.behind() : "");
        String tail = " ORDER BY q.due_at, q.case_id LIMIT :limit)";
        List<String> branches = new ArrayList<>();
        for (long unit : units.stream().sorted().toList()) {
            states.stream()
                    .sorted()
                    .forEach(state -> branches.add(
                            "(SELECT q.case_id, q.due_at FROM case_queue q WHERE " + lead(unit, state) + more + tail));
            states.stream()
                    .filter(OrderState::isOpen)
                    .sorted()
                    .forEach(state -> branches.add(
                            "(SELECT q.case_id, q.due_at FROM case_co_queue q WHERE " + co(unit, state) + more + tail));
        }
        return "SELECT case_id, due_at FROM (" + String.join(" UNION ", branches)
                + ") u ORDER BY due_at, case_id LIMIT :limit";
    }

    /** Rows {@code k, n} of the open co-orders by {@code state} or {@code unit}; lead orders are in the kept counters. */
    static String coCounts(Collection<Long> units, String by) {
        return "SELECT q." + by + " AS k, COUNT(*) AS n FROM case_co_queue q WHERE q.unit IN "
                + Sight.OfUnits.text(units) + SIGHT + " GROUP BY q." + by;
    }

    /** The case's state that follows the lead's. */
    static State follows(OrderState lead) {
        return switch (lead) {
            case SENT -> State.DISPATCHED;
            case SIGNED -> State.HANDLING;
            case REPLIED, RETURNED, WITHDRAWN -> State.REPLIED;
        };
    }

    private static String lead(long unit, OrderState state) {
        return "q.lead_unit = " + unit + " AND q.state = '" + follows(state) + "'";
    }

    private static String co(long unit, OrderState state) {
        return "q.unit = " + unit + " AND q.state = '" + state + "'";
    }
}
