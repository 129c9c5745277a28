package hotline.calls;

/** How a stay in a queue ended. Every visit that has ended has exactly one. */
public enum Outcome {
    ANSWERED,
    ABANDONED,
    /** Gave up before the line's limit; left out of the rates. */
    SHORT_ABANDON,
    TIMEOUT,
    /** Was put out of the queue because nobody was left to answer. */
    EMPTY,
    KEY_EXIT,
    CALLBACK,
    WITHDRAWN,
    /** Asked for a person and never joined: the queue was full, or had nobody to answer. */
    BLOCKED,
    /** Out of hours. Left out of the rates, as the next two. */
    CLOSED,
    PBX_RESTART,
    LOST_TRACK;

    /** He wanted a person and got none, through no choice of his own: somebody calls him back. */
    public boolean isMissed() {
        return switch (this) {
            case ABANDONED, TIMEOUT, EMPTY, CALLBACK, BLOCKED -> true;
            case ANSWERED, SHORT_ABANDON, KEY_EXIT, WITHDRAWN, CLOSED, PBX_RESTART, LOST_TRACK -> false;
        };
    }
}
