package hotline.sla;

/** How a clock ended. */
public enum ClockOutcome {
    IN_TIME,
    LATE,
    /** The system did it at the limit because the unit had not: late. */
    PASSIVE,
    /** What it measured will not happen any more. */
    DROPPED,
    /** Dropped because the case goes on inside its master; runs again when it is un-merged. */
    MERGED
}
