package hotline.phone;

import hotline.phone.CallOfferEnded.Reason;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one event of the feed means for the operators. */
sealed interface Happening {
    record Offered(Ring ring, Instant at) implements Happening {}

    record OfferEnded(Ring ring, Reason reason, Instant at) implements Happening {}

    record Answered(Ring ring, Instant at) implements Happening {}

    record Finished(Ring ring, Instant at) implements Happening {}

    /** An extension is busy with something else than before. */
    record Busy(
            String extension, Activity activity, @Nullable String call, Instant at) implements Happening {}

    /** After a snapshot: these extensions are busy, and no other. */
    record Present(Map<String, Busy> busy, Instant at) implements Happening {}

    /** A telephone can be rung, or not: unplugged, or its browser has no connection. */
    record Reachable(String extension, boolean reachable, Instant at) implements Happening {}

    record WaitingChanged(Instant at) implements Happening {}

    /**
     * One call at one extension.
     *
     * @param member the name that the queue has for whoever sits there; {@code null} for a call that no queue offered
     */
    record Ring(
            String call,
            String extension,
            @Nullable String member,
            @Nullable String caller,
            @Nullable String queue,
            @Nullable String skill,
            @Nullable String did) {}
}
