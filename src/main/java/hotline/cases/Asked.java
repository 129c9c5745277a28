package hotline.cases;

import java.util.Locale;

/** What one person asks for and another one decides; a supervision too, which is closed instead. */
public enum Asked {
    RETURN,
    EXTENSION,
    SUSPENSION,
    SUPERVISION,
    /** A legal hold; it is ended, not decided. */
    HOLD,
    /** A hard case 疑难. */
    HARD,
    /** An unreasonable demand 不合理诉求. */
    UNREASONABLE,
    /** A score appeal 考核申诉. */
    SCORE_APPEAL;

    /** Takes a case out of a unit's score, not out of sight. */
    boolean isFlag() {
        return switch (this) {
            case HARD, UNREASONABLE, SCORE_APPEAL -> true;
            case RETURN, EXTENSION, SUSPENSION, SUPERVISION, HOLD -> false;
        };
    }

    /** In paths, messages and JSON: {@code score-appeal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
