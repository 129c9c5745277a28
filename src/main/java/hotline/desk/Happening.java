package hotline.desk;

import java.util.Locale;

/** Everything that can happen to a case, by the words of its events: what the timeline has names for. */
public enum Happening {
    OPENED,
    ANSWERED,
    REJECTED,
    APPEALED,
    DISPATCHED,
    CO_ORDERED,
    WITHDRAWN,
    SIGNED_IN,
    FIRST_CONTACTED,
    REPLIED,
    REVIEWED,
    SENT_BACK,
    RETURN_REQUESTED,
    RETURN_ACCEPTED,
    RETURN_REFUSED,
    EXTENSION_REQUESTED,
    EXTENSION_APPROVED,
    EXTENSION_REFUSED,
    SUSPENSION_REQUESTED,
    SUSPENSION_APPROVED,
    SUSPENSION_REFUSED,
    SUSPENSION_ENDED,
    URGED,
    SUPERVISED,
    SUPERVISION_CLOSED,
    SAMPLED,
    REHANDLED,
    RESUMED,
    URGENCY_CHANGED,
    SECRECY_CHANGED,
    FLAG_REQUESTED,
    FLAG_DECIDED,
    MERGED,
    UNMERGED,
    MEMBER_JOINED,
    MEMBER_LEFT,
    HELD,
    HOLD_ENDED,
    ANONYMISED,
    REPEATED,
    CLOSED,
    ARCHIVED,
    NOTE_ADDED,
    CLAIMED,
    RELEASED,
    TAKEN_OVER;

    /** @param word of an event: {@code signed-in} */
    static Happening of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
