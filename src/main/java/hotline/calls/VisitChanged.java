package hotline.calls;

/** A fold changed what is known of a visit. Fired after the commit, on the folder's thread: observers must be quick. */
public record VisitChanged(QueueVisit visit) {}
