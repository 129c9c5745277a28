package hotline.sla;

/** Which promise a clock measures. */
public enum ClockKind {
    /** From receipt to the first decision. The case's own. */
    INTAKE,
    /** From dispatch to the unit's signature. One for each order. */
    SIGN_IN,
    /** From signature to the first word with the citizen 首次联系. One for each order. */
    FIRST_CONTACT,
    /** From dispatch to the reply: the handling as a whole. The case's own, and one for each co-order. */
    TOTAL,
    /** From reply to the reviewer's decision. */
    REVIEW,
    /** From the reviewer's decision to the end of the return visit. */
    VISIT,
    /** From a supervisor's order to its closing; its deadline is the supervisor's. */
    SUPERVISION
}
