package hotline.notify;

/** Where a message is, in the order in which it may go on. */
public enum MessageState {
    WAITING,
    /** A node has it in hand, or had it when it died. */
    SENDING,
    /** The provider has it. */
    ACCEPTED,
    SENT,
    DELIVERED,
    FAILED,
    /** A person has to decide. */
    PARKED
}
