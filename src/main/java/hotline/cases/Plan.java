package hotline.cases;

import hotline.cases.CaseEvent.What;
import hotline.files.Enclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an act makes of a case. Pure.
 *
 * @param after   how the case stands then
 * @param round   the round it is in then
 * @param changes of its rows, in the order of writing
 * @param told    the events, in the order of happening; asked with the key of the row that was added last, 0 when none
 *     was. Only the last one moves the case
 */
record Plan(Standing after, int round, List<Change> changes, LongFunction<List<What>> told) {
    Plan {
        changes = List.copyOf(changes);
    }

    static Plan of(CaseRow now, Standing after, What what, Change... changes) {
        return new Plan(after, now.round(), List.of(changes), key -> List.of(what));
    }

    static Plan nothing(CaseRow now) {
        return new Plan(now.standing(), now.round(), List.of(), key -> List.of());
    }

    /** @param order whose uploads they are, {@code null}: the case's */
    Plan enclosing(@Nullable Long order, List<Enclosure> enclosures) {
        return enclosures.isEmpty() ? this : after(List.of(new Change.Enclose(order, enclosures)), List.of());
    }

    /** With something that happens first. */
    Plan after(List<Change> first, List<What> before) {
        List<Change> all = new ArrayList<>(first);
        all.addAll(changes);
        return new Plan(after, round, all, key -> {
            List<What> whats = new ArrayList<>(before);
            whats.addAll(told.apply(key));
            return whats;
        });
    }
}
