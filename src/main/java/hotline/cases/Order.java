package hotline.cases;

import hotline.base.Actor;
import org.jspecify.annotations.Nullable;

/** One unit's share of a case, as far as a decision needs it. */
record Order(long id, long unit, OrderState state, @Nullable Long repliedBy) {

    boolean isOf(Actor who) {
        return who.unit() != null && who.unit() == unit;
    }
}
