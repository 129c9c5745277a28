package hotline.phone;

/** What an operator does now; the words of the operators' timeline. */
public enum OperatorStatus {
    OFFLINE,
    READY,
    RINGING,
    TALKING,
    HOLDING,
    WRAP_UP,
    PAUSED,
    /** Works on cases and takes no calls: paused with the reason {@value Duty#CASEWORK}. */
    CASEWORK,
    OUTBOUND
}
