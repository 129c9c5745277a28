package hotline.visits;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return visit as far as a decision needs it.
 *
 * @param caseId  whose citizen is asked
 * @param handled whose handling he judges: for a merged member its master, else the case itself
 * @param way     by which he is asked at present
 * @param asks    questions sent
 * @param reasked whether one of them was the gentle second
 * @param last    his last answer before it was settled
 */
record Visit(
        long id,
        long caseId,
        long handled,
        int round,
        @Nullable Long citizen,
        VisitState state,
        @Nullable Channel way,
        @Nullable Listed listed,
        @Nullable Result outcome,
        int asks,
        int calls,
        boolean reasked,
        Reading.@Nullable Answered last,
        @Nullable Instant settledAt) {
    /** A person looks at the case already: what the citizen says besides is for him. */
    boolean isReviewed() {
        return state == VisitState.LISTED && listed != null && listed.isReview();
    }

    boolean isOwn() {
        return caseId == handled;
    }
}
