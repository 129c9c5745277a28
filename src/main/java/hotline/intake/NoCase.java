package hotline.intake;

/** Why a call led to no case. Contact and skill stay for the figures. */
public enum NoCase {
    /** Passed on to the taxi booking: most calls of the real line. */
    BOOKING,
    WRONG_NUMBER,
    SILENT,
    NUISANCE
}
