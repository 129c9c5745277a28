package hotline.calls;

/** Who saw it: the live feed, or one of the two files that Asterisk writes itself. */
public enum Source {
    AMI,
    QUEUE_LOG,
    CEL
}
