package hotline.base;

/** What a citizen wants 诉求类型; picks rule sets. Complaints and reports are the "complaint orders" of the figures. */
public enum Kind {
    CONSULTATION,
    HELP,
    COMPLAINT,
    SUGGESTION,
    REPORT,
    PRAISE
}
