package hotline.calls;

import hotline.calls.QueueVisit.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The request for a person that a visit belongs to: overflow to a second queue keeps the first clock. */
record Chain(Instant askedAt, boolean transferred) {
    /** @param before the visit before, answered or not */
    static Chain of(Stay stay, @Nullable QueueVisit before) {
        if (before == null) return new Chain(stay.asked(), false);
        if (before.outcome() == Outcome.ANSWERED) return new Chain(stay.asked(), true);
        return new Chain(before.request().askedAt(), before.request().transferred());
    }

    Request request(@Nullable Instant waitedUntil, boolean last) {
        Long wait = waitedUntil == null ? null : askedAt.until(waitedUntil, ChronoUnit.MICROS);
        return new Request(askedAt, wait, transferred, last);
    }
}
