package hotline.sla;

/** Which promise a clock measures. */
public enum ClockKind {
    /** From receipt to the first decision. */
    INTAKE,
    /** From dispatch to the unit's signature. */
    SIGN_IN,
    /** From dispatch to the reply: the handling as a whole. */
    TOTAL,
    /** From reply to the reviewer's decision. */
    REVIEW
}
