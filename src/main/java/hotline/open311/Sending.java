package hotline.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order on its way to an endpoint and back.
 *
 * @param dueAt    when something is to be done about it, {@code null} for never
 * @param tries    failures in a row
 * @param remoteId the endpoint's own number
 * @param notes    what the endpoint told the citizen when it closed the request
 * @param error    what went wrong last, {@code null} when nothing did
 */
public record Sending(
        long order,
        long endpoint,
        State state,
        @Nullable Instant dueAt,
        int tries,
        @Nullable String token,
        @Nullable String remoteId,
        @Nullable String notes,
        @Nullable String error,
        Instant queuedAt) {

    public enum State {
        /** Not sent, or refused by the endpoint. */
        WAITING,
        /** Being sent; found in this state after its lease, nobody knows what became of it. */
        SENDING,
        /** Sent, and no answer was heard: it may be there or not. */
        DOUBTFUL,
        /** There, under a token; its number is asked for. */
        TOKEN,
        /** There; asked about now and then. */
        SENT,
        /** Closed there, and not yet replied here. */
        CLOSED,
        /** Replied, or the order is no longer the endpoint's. */
        OVER
    }

    static Sending waiting(long order, long endpoint, Instant now) {
        return new Sending(order, endpoint, State.WAITING, now, 0, null, null, null, null, now);
    }

    Sending sending(Instant lease) {
        return new Sending(order, endpoint, State.SENDING, lease, tries, token, remoteId, notes, error, queuedAt);
    }

    Sending accepted(@Nullable String itsToken, @Nullable String itsId, Instant next) {
        State there = itsId == null ? State.TOKEN : State.SENT;
        return new Sending(
                order, endpoint, there, next, 0, itsToken == null ? token : itsToken, itsId, null, null, queuedAt);
    }

    Sending later(Instant next) {
        return new Sending(order, endpoint, state, next, 0, token, remoteId, notes, null, queuedAt);
    }

    Sending closed(@Nullable String said, Instant now) {
        return new Sending(order, endpoint, State.CLOSED, now, 0, token, remoteId, said, null, queuedAt);
    }

    Sending failed(State as, String why, Instant next) {
        String shortly = why.substring(0, Math.min(300, why.length()));
        return new Sending(order, endpoint, as, next, tries + 1, token, remoteId, notes, shortly, queuedAt);
    }

    Sending over() {
        return new Sending(order, endpoint, State.OVER, null, tries, token, remoteId, notes, error, queuedAt);
    }
}
