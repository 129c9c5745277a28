package hotline.intake;

import hotline.cases.CaseNumber;
import hotline.notify.Wish;

/** What a message is about. What cannot be told for certain is not guessed: a person reads it. */
sealed interface Sense {
    /** A matter that we do not know yet. */
    record NewMatter() implements Sense {}

    /** More about a case of his that goes on. */
    record FollowUp(CaseNumber number) implements Sense {}

    /** The answer to a question of ours. */
    record VisitReply(long visit) implements Sense {}

    /** How does it stand? */
    record Status(CaseNumber number) implements Sense {}

    /** He asks how a case stands that is not his, or is none: both get the same answer. */
    record Stranger() implements Sense {}

    record Urge(CaseNumber number) implements Sense {}

    /** About our writing to him: stop, start, another language. */
    record Wished(Wish wish) implements Sense {}

    /** He wants this telephone to be known as his. */
    record Bind(String phone) implements Sense {}

    /** The digits of a code that we sent him. */
    record Code(String digits) implements Sense {}

    /** Seen, thanks: nothing is to be done. */
    record Thanks() implements Sense {}

    /** Kept and not worked on. */
    record Aside(Because because) implements Sense {
        enum Because {
            /** Its sender writes too often. */
            TOO_MANY,
            /** Its sender is marked. */
            NUISANCE
        }
    }

    record Unreadable(Why why) implements Sense {}

    /** Why a person has to read it. */
    enum Why {
        EMPTY,
        /** Digits that are no choice of ours. */
        NUMBER,
        SHORT,
        /** A case's number that is not his. */
        FOREIGN_NUMBER,
        /** One with a slip in it. */
        MISTYPED_NUMBER,
        SEVERAL_NUMBERS,
        /** He has several open cases and names none. */
        SEVERAL_CASES,
        /** About a case that is settled. */
        SETTLED_CASE
    }

    /** In rows and lists: {@code NEW_MATTER}. */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
