package hotline.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a move can be made on.
 *
 * @param part {@code null} for both
 */
record Share(@Nullable Part part, Set<OrderState> states) {
    static Share lead(OrderState... states) {
        return new Share(Part.LEAD, Set.of(states));
    }

    static Share co(OrderState... states) {
        return new Share(Part.CO, Set.of(states));
    }

    static Share any(OrderState... states) {
        return new Share(null, Set.of(states));
    }

    boolean isOf(Part wanted) {
        return part == null || part == wanted;
    }
}
