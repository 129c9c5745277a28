package hotline.visits;

/** Why a citizen is not asked. */
public enum NotAsked {
    /** Nobody knows who he is. */
    ANONYMOUS,
    NO_PHONE,
    OPTED_OUT,
    SECRET,
    /** His demand is held to be unreasonable, with a supervisor's approval. */
    UNREASONABLE,
    /** Answered at once, and not in the sample. */
    NOT_SAMPLED,
    /** He is asked about another case of the same merge. */
    SAME_CALLER
}
