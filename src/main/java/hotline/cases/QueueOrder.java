package hotline.cases;

/** In which order cases are listed. */
public enum QueueOrder {
    /** What is due first; cases without a running clock at the end. */
    DUE("due_at, case_id"),
    /** First come, first. */
    RECEIVED("case_id"),
    NEWEST("case_id DESC");

    private final String columns;

    QueueOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    /** Finished cases have no due time: the newest come first unless the order of receipt was asked for. */
    QueueOrder of(QueueFilter filter) {
        return this == DUE && filter.isBeyondQueue() ? NEWEST : this;
    }

    /** The rows behind a cursor, as a condition that an index can begin at. */
    String behind() {
        return switch (this) {
            case DUE -> "q.due_at >= :afterDue AND (q.due_at > :afterDue OR q.case_id > :afterId)";
            case RECEIVED -> "q.case_id > :afterId";
            case NEWEST -> "q.case_id < :afterId";
        };
    }
}
