package hotline.cases;

/** Where a case stands. What leads from one to another is {@link Move}. */
public enum State {
    RECEIVED("open"),
    ANSWERED("closed"),
    REJECTED("closed"),
    DISPATCHED("open"),
    HANDLING("open"),
    REPLIED("open"),
    /** After ANSWERED it stays closed for Open311. */
    VISITING("open"),
    REHANDLE("open"),
    CLOSED("closed"),
    MERGED("closed"),
    ARCHIVED("closed");

    private final String open311;

    State(String open311) {
        this.open311 = open311;
    }

    /** GeoReport's word for it. */
    public String open311() {
        return open311;
    }

    /** Nothing is left to do: the case has left the queue. An answered one waits there for its visit or its closing. */
    public boolean isFinished() {
        return switch (this) {
            case REJECTED, CLOSED, MERGED, ARCHIVED -> true;
            case RECEIVED, ANSWERED, DISPATCHED, HANDLING, REPLIED, VISITING, REHANDLE -> false;
        };
    }

    /** Somebody works on the matter: other cases about it may go on inside this one. */
    public boolean isAtWork() {
        return switch (this) {
            case RECEIVED, DISPATCHED, HANDLING, REPLIED, REHANDLE -> true;
            case ANSWERED, REJECTED, VISITING, CLOSED, MERGED, ARCHIVED -> false;
        };
    }
}
