package hotline.cases;

import hotline.base.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit's share of a case, as far as a decision needs it.
 *
 * @param contacted whether the unit has spoken with the citizen
 */
record Order(
        long id,
        long unit,
        Part part,
        int round,
        OrderState state,
        Instant sentAt,
        boolean contacted,
        @Nullable Long repliedBy) {

    boolean isOf(Actor who) {
        return who.unit() != null && who.unit() == unit;
    }

    boolean isLead() {
        return part == Part.LEAD;
    }

    boolean isOpen() {
        return state.isOpen();
    }
}
