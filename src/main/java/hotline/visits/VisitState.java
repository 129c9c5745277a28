package hotline.visits;

/** Where a return visit stands. */
public enum VisitState {
    /** To be asked, or to be sampled, when its time comes. */
    PLANNED,
    /** Asked by message; the reply is waited for. */
    ASKED,
    /** On a person's list. */
    LISTED,
    /** Its outcome is decided; the case follows within a second. */
    SETTLING,
    SETTLED;

    boolean isOpen() {
        return switch (this) {
            case PLANNED, ASKED, LISTED -> true;
            case SETTLING, SETTLED -> false;
        };
    }
}
