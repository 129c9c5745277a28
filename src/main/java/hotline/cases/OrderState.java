package hotline.cases;

/** Where one unit's share of a case stands. */
public enum OrderState {
    SENT,
    SIGNED,
    REPLIED,
    RETURNED,
    WITHDRAWN;

    /** The unit still has something to do. */
    public boolean isOpen() {
        return this == SENT || this == SIGNED;
    }
}
