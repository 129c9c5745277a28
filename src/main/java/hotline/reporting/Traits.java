package hotline.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What about one request for a person decides how figures count it.
 *
 * @param outcome     as {@code calls} names it; {@code null} while pending
 * @param waitKnown   the wait was measured
 * @param inTime      answered or left within the line's threshold
 * @param overdue     pending, and already over the threshold
 * @param transferred put into the queue by an operator
 * @param rating      5 very satisfied … 1 very dissatisfied
 * @param invited     the caller was asked for it
 * @param mayBeRated  answered, over, and the answer that a rating stands for
 */
record Traits(
        @Nullable String outcome,
        boolean waitKnown,
        boolean inTime,
        boolean overdue,
        boolean transferred,
        @Nullable Integer rating,
        boolean invited,
        boolean mayBeRated) {

    /** The same as if the caller had come by himself. */
    Traits direct() {
        return new Traits(outcome, waitKnown, inTime, overdue, false, rating, invited, mayBeRated);
    }

    boolean is(String... outcomes) {
        for (String o : outcomes) if (o.equals(outcome)) return true;
        return false;
    }

    boolean isAnswered() {
        return is("ANSWERED");
    }
}
