package hotline.visits;

import hotline.base.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** What something that happened to a return visit leads to. Pure. */
sealed interface Outcome {
    /** Another question, by this way. */
    record AskAgain(Channel way, Attempt.Why why) implements Outcome {}

    /** To a person's list, until then. */
    record ToPerson(Listed why, Instant due) implements Outcome {}

    /** Over; the case follows. */
    record Settle(Result result) implements Outcome {}

    /** Kept with the visit; nothing follows. */
    record Stay() implements Outcome {}

    Outcome STAY = new Stay();

    /**
     * The rules of {@link VisitRules} at one moment.
     *
     * @param callBy until when a person is to call
     */
    record Terms(
            Instant now,
            Instant callBy,
            int asks,
            int calls,
            Duration callAgainAfter,
            Duration rereviewWithin,
            boolean atOnce) {
        Instant rereviewBy() {
            return now.plus(rereviewWithin);
        }
    }

    /** The citizen, or a person who spoke with him, says something. */
    static Outcome replied(Visit v, Reading reading, Terms terms) {
        if (!v.state().isOpen()) return late(v, reading, terms);
        return switch (reading) {
            case Reading.OptOut o -> new Settle(Result.OPTED_OUT);
            case Reading.NewMatter n -> read(v, terms);
            case Reading.Unreadable u -> unreadable(v, terms);
            case Reading.Answered a -> answered(v, a, terms);
        };
    }

    private static Outcome answered(Visit v, Reading.Answered a, Terms terms) {
        if (v.isReviewed()) return STAY;
        if (a.isComplaint())
            return terms.atOnce()
                    ? new Settle(Result.REHANDLED)
                    : new ToPerson(Listed.DISSATISFIED, terms.rereviewBy());
        if (a.needsPerson() || !a.isVerdict()) return new ToPerson(Listed.REMARK, terms.callBy());
        return new Settle(Result.CONTENT);
    }

    /** One gentle question more, then a person reads it. Who is to be called already is called. */
    private static Outcome unreadable(Visit v, Terms terms) {
        Channel way = v.way();
        if (v.state() == VisitState.ASKED && !v.reasked() && way != null && way != Channel.PHONE)
            return new AskAgain(way, Attempt.Why.UNREADABLE);
        return read(v, terms);
    }

    private static Outcome read(Visit v, Terms terms) {
        return v.isReviewed() ? STAY : new ToPerson(Listed.UNREADABLE, terms.callBy());
    }

    /** Changes no figure any more; but somebody who is not content is heard. */
    private static Outcome late(Visit v, Reading reading, Terms terms) {
        boolean unheard = v.outcome() != Result.REHANDLED
                && reading instanceof Reading.Answered a
                && (a.isComplaint() || a.needsPerson());
        return unheard ? new ToPerson(Listed.LATE, terms.rereviewBy()) : STAY;
    }

    /** The time for a reply is over. */
    static Outcome silent(Visit v, Terms terms) {
        Channel way = v.way();
        if (v.state() != VisitState.ASKED) return STAY;
        if (v.asks() < terms.asks() && way != null) return new AskAgain(way, Attempt.Why.SILENT);
        return new ToPerson(v.reasked() ? Listed.UNREADABLE : Listed.SILENT, terms.callBy());
    }

    /** The last question did not arrive. @param ways all the ways to this citizen, the best first */
    static Outcome unreachable(Visit v, List<Channel> ways, Terms terms) {
        if (v.state() != VisitState.ASKED) return STAY;
        Iterator<Channel> rest = ways.iterator();
        while (rest.hasNext() && rest.next() != v.way()) {
            // those before were tried
        }
        if (rest.hasNext()) return new AskAgain(rest.next(), Attempt.Why.OTHER_WAY);
        return new ToPerson(Listed.UNREACHABLE, terms.callBy());
    }

    /** A person has called, and there was no answer to be had: nobody there, a stranger, or he would not speak. */
    static Outcome notReached(Visit v, Attempt.Failure how, Terms terms) {
        Listed why = v.listed();
        if (v.state() != VisitState.LISTED || why == null || why.isReview()) return STAY;
        if (how == Attempt.Failure.REFUSED || how == Attempt.Failure.WRONG_NUMBER) return new Settle(Result.UNREACHED);
        if (v.calls() >= terms.calls() && !why.isReading()) return new Settle(Result.UNREACHED);
        return new ToPerson(why, terms.now().plus(terms.callAgainAfter()));
    }

    /** Nobody has looked in time: what the citizen said last decides. */
    static Outcome unreviewed(Visit v) {
        if (v.state() != VisitState.LISTED || v.listed() != Listed.DISSATISFIED) return STAY;
        Reading.Answered said = v.last();
        boolean content = said != null && !said.isComplaint();
        return new Settle(content ? Result.CONTENT : Result.REHANDLED);
    }
}
