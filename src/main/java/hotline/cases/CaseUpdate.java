package hotline.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a case's own row by one plan: one statement, or none when it stays as it is. */
final class CaseUpdate {
    private final CaseRow now;
    private final Plan plan;
    private final StringBuilder more = new StringBuilder();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    CaseUpdate(CaseRow now, Plan plan) {
        this.now = now;
        this.plan = plan;
    }

    void ledBy(long order, long dispatcher) {
        more.append(", lead_order = :order, dispatched_by = :dispatcher");
        values.put("order", order);
        values.put("dispatcher", dispatcher);
    }

    void asked() {
        more.append(", requests = requests + 1");
    }

    void join(long master, State was) {
        more.append(", master = :master, was = :was");
        values.put("master", master);
        values.put("was", was.name());
    }

    void leave() {
        more.append(", master = NULL, was = NULL");
    }

    void members(int by) {
        more.append(", members = members + :members");
        values.put("members", by);
    }

    boolean isEmpty() {
        return more.isEmpty() && plan.after().equals(now.standing()) && plan.round() == now.round();
    }

    /** The state since when is asked for before it is changed. */
    String sql() {
        return """
                UPDATE hotline_case SET state_since = IF(state = :state, state_since, :at), state = :state, round = :round,
                  lead_unit = :unit, kind = :kind, urgency = :urgency, matter = :matter, rule_set = :ruleSet%s
                WHERE id = :id""".formatted(more);
    }

    Map<String, @Nullable Object> values() {
        Standing s = plan.after();
        values.put("id", now.id());
        values.put("state", s.state().name());
        values.put("round", plan.round());
        values.put("unit", s.leadUnit());
        values.put("kind", s.kind().name());
        values.put("urgency", s.urgency().name());
        values.put("matter", s.matter());
        values.put("ruleSet", s.ruleSet());
        return values;
    }
}
