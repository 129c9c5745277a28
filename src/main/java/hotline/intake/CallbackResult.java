package hotline.intake;

import java.util.Set;

/** How the calling back of a number ended. */
public enum CallbackResult {
    /** Spoken to: a case, or a code why there is none. */
    REACHED,
    WRONG_NUMBER,
    /** He wants no call. When he calls again by himself, and is missed again, that is a new wish. */
    DO_NOT_CALL,
    /** Tried as often as the rule says. */
    UNREACHED,
    /** He called again and was answered before we reached him. */
    CALLED_AGAIN,
    /** What became known later says that he was not missed. */
    NOT_MISSED;

    static final Set<CallbackResult> BY_ITSELF = Set.of(CALLED_AGAIN, NOT_MISSED);

    /** What a person says after a call. */
    public enum Said {
        REACHED,
        NOT_REACHED,
        WRONG_NUMBER,
        DO_NOT_CALL
    }
}
