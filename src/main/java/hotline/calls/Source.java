package hotline.calls;

/** Who saw it: the live feed, or one of the two files that Asterisk writes itself. In order of trust for times. */
public enum Source {
    /** Asterisk's manager interface: live, microseconds, lost while disconnected. */
    AMI,
    /** Channel event logging as JSON lines: durable, microseconds. */
    CEL,
    /** app_queue's own log: durable, knows why a caller left, whole seconds. */
    QUEUE_LOG
}
