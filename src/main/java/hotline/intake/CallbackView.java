package hotline.intake;

import hotline.cases.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number to be called back, as far as the reader may see it.
 *
 * @param phone    masked, unless the reader has it in hand; {@code null} once it was emptied
 * @param missed   how many calls were missed; {@code call} is the last of them, by its Uniqueid
 * @param nextAt   not to be called before
 * @param holder   login of who has it in hand now
 * @param mine     that is the reader
 * @param result   {@code null} while it is open
 * @param caseNumber what came of it, or of the missed call as it was put away
 * @param attempts what was tried, in order
 */
public record CallbackView(
        long id,
        @Nullable String phone,
        @Nullable String line,
        @Nullable String skill,
        String call,
        int missed,
        Instant firstMissedAt,
        Instant lastMissedAt,
        Instant nextAt,
        int tries,
        @Nullable String holder,
        @Nullable Instant heldUntil,
        boolean mine,
        @Nullable CallbackResult result,
        @Nullable CaseNumber caseNumber,
        @Nullable NoCase noCase,
        @Nullable Instant closedAt,
        List<Attempt> attempts) {

    public record Attempt(Instant at, String by, CallbackResult.Said result) {}

    CallbackView with(List<Attempt> tried) {
        return new CallbackView(
                id,
                phone,
                line,
                skill,
                call,
                missed,
                firstMissedAt,
                lastMissedAt,
                nextAt,
                tries,
                holder,
                heldUntil,
                mine,
                result,
                caseNumber,
                noCase,
                closedAt,
                List.copyOf(tried));
    }

    /** Not to be called yet. */
    public boolean waits(Instant now) {
        return nextAt.isAfter(now);
    }
}
