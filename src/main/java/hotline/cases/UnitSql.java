package hotline.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases in which a unit has a share, as text. Pure. The case follows its lead, so lead orders are found in the queue's
 * own index by the case's state, a branch each; co-orders by the unit's.
 */
final class UnitSql {
    private static final String SIGHT =
            " AND (q.secret = FALSE OR q.case_id IN (SELECT case_id FROM case_reader WHERE person = :me))";

    private UnitSql() {}

    /** Rows {@code case_id, due_at}, at most {@code :limit}, of unit {@code :unit}. */
    static String page(Set<OrderState> states, boolean behind) {
        String more = SIGHT + (behind ? " AND " + QueueOrder.DUE.behind() : "");
        String tail = " ORDER BY q.due_at, q.case_id LIMIT :limit)";
        List<String> branches = new ArrayList<>();
        states.stream()
                .sorted()
                .forEach(state -> branches.add(
                        "(SELECT q.case_id, q.due_at FROM case_queue q WHERE " + lead(state) + more + tail));
        branches.add("(SELECT q.case_id, q.due_at" + co(states) + more + tail);
        return "SELECT case_id, due_at FROM (" + String.join(" UNION ", branches)
                + ") u ORDER BY due_at, case_id LIMIT :limit";
    }

    /** Rows {@code state, n}, one for a state and a part. */
    static String counts(Set<OrderState> states) {
        List<String> branches = new ArrayList<>();
        states.stream()
                .sorted()
                .forEach(state -> branches.add("SELECT '" + state + "' AS state, COUNT(*) AS n FROM case_queue q WHERE "
                        + lead(state) + SIGHT));
        branches.add("SELECT o.state, COUNT(*) AS n" + co(states) + SIGHT + " GROUP BY o.state");
        return String.join(" UNION ALL ", branches);
    }

    private static String lead(OrderState state) {
        State follows = switch (state) {
            case SENT -> State.DISPATCHED;
            case SIGNED -> State.HANDLING;
            case REPLIED, RETURNED, WITHDRAWN -> State.REPLIED;
        };
        return "q.lead_unit = :unit AND q.state = '" + follows + "'";
    }

    private static String co(Set<OrderState> states) {
        String in = states.stream().sorted().map(s -> "'" + s + "'").collect(Collectors.joining(","));
        return """
                 FROM case_order o JOIN hotline_case c ON c.id = o.case_id AND c.round = o.round
                JOIN case_queue q ON q.case_id = o.case_id
                WHERE o.unit = :unit AND o.part = 'CO' AND o.state IN (%s) AND q.state IN ('DISPATCHED','HANDLING','REPLIED')""".formatted(in);
    }
}
