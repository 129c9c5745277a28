package hotline.cases;

import hotline.cases.CaseView.Entry;
import hotline.files.Attachment;
import hotline.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one unit may read of another one's share: its public answer, not its internal result, nor what it asked for. The
 * lead, who answers for all, reads everything, and so does the centre. Pure.
 *
 * @param all    nothing is held back
 * @param orders keys of those of the viewer's units
 */
record Discretion(boolean all, Set<Long> orders) {
    static Discretion of(CaseRow row, Viewer viewer) {
        Sight sight = Sight.of(viewer);
        Long lead = row.standing().leadUnit();
        boolean all = !(sight instanceof Sight.OfUnits) || lead == null || sight.sees(lead, null);
        return new Discretion(
                all,
                row.orders().stream()
                        .filter(o -> o.isOf(viewer.actor()) || sight.sees(o.unit(), null))
                        .map(Order::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param order {@code null}: of the case as a whole */
    boolean isToKnow(@Nullable Long order) {
        return all || order == null || orders.contains(order);
    }

    /** Another unit's only when the citizen may see it too. */
    boolean isToSee(Attachment a) {
        return a.open() || isToKnow(Enclosures.order(a));
    }

    /** Without those that are internal, as the event's row has them. */
    private static List<?> open(Object all) {
        return all instanceof List<?> list
                ? list.stream()
                        .filter(a -> a instanceof Map<?, ?> one && Boolean.TRUE.equals(one.get("public")))
                        .toList()
                : List.of();
    }

    List<Entry> entries(List<Entry> entries) {
        return all ? entries : entries.stream().map(this::entry).toList();
    }

    private Entry entry(Entry e) {
        if (!e.details().containsKey("result")
                || e.details().get("order") instanceof Number n && orders.contains(n.longValue())) return e;
        Map<String, Object> details = new LinkedHashMap<>(e.details());
        details.remove("result");
        details.computeIfPresent("attachments", (key, all) -> open(all));
        return new Entry(e.at(), e.actor(), e.event(), e.state(), details);
    }
}
