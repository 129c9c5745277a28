package hotline.visits;

/** What became of a return visit. Whether the citizen is content is another field. */
public enum Result {
    /** He accepts what was done: the case is closed. */
    CONTENT,
    /** The case is handled again. */
    REHANDLED,
    /** He is not content, and a person found nothing to do again: the case is closed. */
    KEPT,
    /** Called as often as the rule says. */
    UNREACHED,
    OPTED_OUT,
    NOT_ASKED,
    /** Somebody closed or re-handled the case by hand before there was an answer. */
    WITHDRAWN
}
