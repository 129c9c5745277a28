package hotline.cases;

import hotline.base.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A case as far as a decision needs it, read under its lock.
 *
 * @param order the order that the act is about: the lead's, or the one that was named
 */
record CaseRow(
        long id,
        CaseNumber number,
        int round,
        Standing standing,
        @Nullable Long dispatchedBy,
        @Nullable Claim claim,
        @Nullable Order order) {

    /** As it is right after it was written. */
    static CaseRow opened(long id, CaseNumber number, CaseDraft d, String ruleSet, Actor by) {
        Standing standing = new Standing(
                State.RECEIVED, null, d.kind(), d.urgency(), d.channel(), d.secret(), d.matter(), ruleSet, by.id());
        return new CaseRow(id, number, 1, standing, null, null, null);
    }

    State state() {
        return standing.state();
    }

    @Nullable
    Long orderUnit() {
        return order == null ? null : order.unit();
    }

    Order theOrder() {
        if (order == null) throw new IllegalStateException("case " + number + " has no order");
        return order;
    }
}
