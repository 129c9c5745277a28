package hotline.cases;

/** What became of a request. */
public enum Ruling {
    PENDING,
    GRANTED,
    REFUSED,
    /** Nobody decided, and now nobody has to: the order went on without it. */
    LAPSED
}
