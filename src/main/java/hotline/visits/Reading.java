package hotline.visits;

import org.jspecify.annotations.Nullable;

/**
 * What a citizen's reply to a return visit means. What cannot be read for certain is not guessed: a person reads it. The
 * rules are those of the domain's section 6; {@code reading/replies.csv} of the tests shows them.
 */
public sealed interface Reading {
    /**
     * An answer; what was not said is {@code null}.
     *
     * @param contacted   whether the unit spoke with him
     * @param needsPerson there is more in it than an answer: it does not settle the visit by itself
     */
    record Answered(
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Satisfaction satisfaction,
            boolean needsPerson)
            implements Reading {
        /** Whether he accepts what was done. */
        boolean isComplaint() {
            return satisfaction == Satisfaction.DISSATISFIED
                    || (Boolean.FALSE.equals(solved) && satisfaction != Satisfaction.SATISFIED);
        }

        /** Whether it says anything about the handling beyond that somebody called. */
        boolean isVerdict() {
            return solved != null || satisfaction != null;
        }
    }

    /** He wants no messages: never an evaluation. */
    record OptOut() implements Reading {}

    record Unreadable(Reason reason) implements Reading {}

    /** Another matter, or the old one told anew. */
    record NewMatter() implements Reading {}

    /** Why a person has to read it. */
    enum Reason {
        EMPTY,
        /** 收到, 谢谢, OK: seen, and no word about the handling. */
        ACKNOWLEDGED,
        SEVERAL_DIGITS,
        /** A number that is no choice: of a telephone, a date, a code. */
        NUMBER,
        QUESTION,
        /** 修好了才满意. */
        CONDITIONAL,
        /** Content and not content, or a double negation. */
        CONTRADICTORY,
        /** 尽快解决: what he wants, not how he finds it. */
        REQUEST,
        WORDS
    }

    /** Reads it. Pure, and never fails. */
    static Reading of(@Nullable String text) {
        return Reader.read(text == null ? "" : text);
    }
}
