package hotline.notify;

/** Why a message did not arrive, in our words; the provider's own code stands with the attempt. */
public enum Failure {
    /** Switched off, out of reach, no such subscriber. */
    UNREACHABLE,
    /** Does not want messages of ours. */
    OPTED_OUT,
    /** Too many at a time. */
    RATE,
    /** Filtered or lost on the way. */
    CARRIER,
    /** No number that can be sent to, or words that cannot be sent. */
    INVALID,
    /** Our account: credentials, balance, region. A person has to do something. */
    ACCOUNT,
    /** The provider is away. */
    UNAVAILABLE,
    /** Too old to be of use. */
    EXPIRED,
    /** Nobody can say whether the provider has it, so it is not sent again. */
    UNCERTAIN,
    /** Sending it ends in an error of ours each time. */
    POISONED
}
