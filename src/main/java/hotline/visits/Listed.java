package hotline.visits;

/** Why a visit stands on a person's list. */
public enum Listed {
    /** Asked as often as the rule says, and no word. */
    SILENT,
    /** No message reaches him. */
    UNREACHABLE,
    /** A person reads what he wrote. */
    UNREADABLE,
    /** He answered, and there is more in it. */
    REMARK,
    /** Not content: a person looks at the case again. */
    DISSATISFIED,
    /** Not content, told after the visit was settled. */
    LATE;

    /** A person looks at the case; of the others he calls the citizen. */
    public boolean isReview() {
        return switch (this) {
            case DISSATISFIED, LATE -> true;
            case SILENT, UNREACHABLE, UNREADABLE, REMARK -> false;
        };
    }

    /** A person reads words. */
    public boolean isReading() {
        return this == UNREADABLE || this == REMARK;
    }
}
