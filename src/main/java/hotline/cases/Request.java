package hotline.cases;

import hotline.base.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for on a case, as far as a decision needs it.
 *
 * @param order  {@code null} when it is about the case as a whole
 * @param by     key of the person who asked
 * @param unit   his unit
 * @param reason a code, of a return or a suspension
 * @param amount of an extension: working time in ISO form
 * @param until  of a suspension its end, of a supervision its due time
 * @param ended  a suspension that is over
 */
record Request(
        long id,
        Asked kind,
        @Nullable Long order,
        long by,
        @Nullable Long unit,
        @Nullable String reason,
        @Nullable String amount,
        @Nullable Instant until,
        Ruling ruling,
        boolean ended) {

    boolean isPending() {
        return ruling == Ruling.PENDING;
    }

    /** An order's clocks stand still. */
    boolean isSuspending() {
        return kind == Asked.SUSPENSION && ruling == Ruling.GRANTED && !ended;
    }

    boolean isOf(Order asked) {
        return order != null && order == asked.id();
    }

    boolean isBy(Actor who) {
        return by == who.id();
    }

    boolean isOfUnitOf(Actor who) {
        return unit != null && unit.equals(who.unit());
    }
}
