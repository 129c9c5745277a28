package hotline.visits;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return visit of a case that was lived elsewhere, over and done: for {@link PastVisits}.
 *
 * @param answered  the case was answered at once
 * @param plannedAt when the reply, or the answer, was given
 * @param settledAt when the case was closed or handled again
 * @param rehandled that it was handled again
 * @param said      what the citizen replied; {@code null} when he was silent
 */
public record PastVisit(
        long caseId,
        int round,
        Channel channel,
        boolean secret,
        @Nullable Long citizen,
        boolean answered,
        Instant plannedAt,
        Instant settledAt,
        boolean rehandled,
        @Nullable String said) {}
