package hotline.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What about one return visit decides how figures count it.
 *
 * @param settled   it is over
 * @param notAsked  why nobody was asked, as {@code visits} names it
 * @param outcome   {@code null} before the end
 * @param attempted he was asked or called at least once
 * @param replied   he answered before the end
 */
record VisitTraits(
        boolean settled,
        @Nullable String notAsked,
        @Nullable String outcome,
        boolean attempted,
        boolean replied,
        @Nullable Boolean firstSolved,
        @Nullable String firstSatisfaction,
        @Nullable Boolean finalSolved,
        @Nullable String finalSatisfaction) {}
