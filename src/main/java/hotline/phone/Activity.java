package hotline.phone;

/** What an operator's telephone is busy with; of several at once the last one here counts. */
enum Activity {
    IDLE,
    RINGING,
    OUTBOUND,
    HOLDING,
    TALKING
}
