package hotline.calls;

/** Which event gave the instant of the answer. */
public enum AnswerSeenBy {
    /** The caller entered a bridge with the operator. */
    BRIDGE_ENTER,
    /** The queue connected an operator; a few milliseconds before the bridge. */
    AGENT_CONNECT
}
