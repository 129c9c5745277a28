package hotline.reporting;

import static hotline.reporting.Part.ABOVE;
import static hotline.reporting.Part.BELOW;
import static hotline.reporting.Part.ELSEWHERE;
import static hotline.reporting.Part.either;
import static hotline.reporting.Part.excluded;

import hotline.base.Refusal;
import hotline.reporting.Definition.Variant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The figures of the telephone. Definitions are those of the domain's section 5. */
final class Definitions {
    static final String AVERAGE_WAIT = "average-wait";
    static final String SATISFACTION = "satisfaction";

    private static final Definition CONNECTION_10S = new Definition(
            "connection-rate-10s",
            1,
            "answered with wait within the line's threshold ÷ (offered − short abandons); still waiting beyond it is a miss",
            Definitions::inTime,
            List.of(
                    new Variant("ofAllOffered", Definitions::inTimeOfAll),
                    new Variant("ofAnswered", t -> t.isAnswered() ? inTime(t) : leftOut(t, ELSEWHERE)),
                    new Variant("withEarlyAbandons", Definitions::inTimeOrGone)));
    private static final Definition CONNECTION = new Definition(
            "connection-rate",
            1,
            "answered ÷ offered; who still waits is not counted yet",
            t -> ended(t, either(t.isAnswered())),
            List.of(new Variant("withoutShortAbandons", t -> ended(t, withoutShort(t, either(t.isAnswered()))))));
    private static final Definition ABANDONMENT = new Definition(
            "abandonment",
            1,
            "abandoned ÷ (offered − short abandons); time-out, empty queue and key exit stand beside it",
            share("ABANDONED"),
            List.of(
                    new Variant("timeout", share("TIMEOUT")),
                    new Variant("empty", share("EMPTY")),
                    new Variant("keyExit", share("KEY_EXIT")),
                    new Variant("blocked", share("BLOCKED"))));
    private static final Definition EVALUATION = new Definition(
            "evaluation-rate",
            1,
            "calls with a valid rating ÷ answered calls that may be rated",
            t -> eligible(t, either(t.rating() != null)),
            List.of(
                    new Variant("invitedOfEligible", t -> eligible(t, either(t.invited()))),
                    new Variant(
                            "ratedOfInvited", t -> t.invited() ? eligible(t, either(t.rating() != null)) : ELSEWHERE)));
    private static final Definition SATISFIED = new Definition(
            SATISFACTION,
            1,
            "(very satisfied + satisfied) ÷ valid ratings, with a 95 % Wilson interval",
            t -> t.rating() == null ? ELSEWHERE : either(t.rating() >= 4),
            List.of(new Variant("evaluationRate", EVALUATION.main())));
    private static final Definition WAIT = new Definition(
            AVERAGE_WAIT,
            1,
            "sum of the waits of answered calls ÷ answered calls, in milliseconds",
            t -> t.isAnswered() ? leftOut(t, waitKnown(t, ABOVE)) : leftOut(t, ELSEWHERE),
            List.of(new Variant("abandoned", t -> t.is("ABANDONED") ? leftOut(t, waitKnown(t, ABOVE)) : ELSEWHERE)));

    static final List<Definition> ALL = List.of(CONNECTION_10S, CONNECTION, ABANDONMENT, WAIT, EVALUATION, SATISFIED);

    private Definitions() {}

    /** Refuses an unknown name with 404. */
    static Definition named(String name) {
        return ALL.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("figure"));
    }

    private static Part inTime(Traits t) {
        return pending(t, withoutShort(t, t.isAnswered() ? waitKnown(t, either(t.inTime())) : BELOW));
    }

    private static Part inTimeOfAll(Traits t) {
        return pending(t, t.isAnswered() ? waitKnown(t, either(t.inTime())) : BELOW);
    }

    private static Part inTimeOrGone(Traits t) {
        boolean gone = t.is("ABANDONED", "SHORT_ABANDON");
        return pending(t, t.isAnswered() || gone ? waitKnown(t, either(t.inTime())) : BELOW);
    }

    private static Function<Traits, Part> share(String outcome) {
        return t -> ended(t, withoutShort(t, either(t.is(outcome))));
    }

    /** Who waits longer than the threshold has been missed already, whatever comes. */
    private static Part pending(Traits t, Part otherwise) {
        return t.outcome() == null && !t.overdue() ? leftOut(t, excluded("pending")) : leftOut(t, otherwise);
    }

    private static Part ended(Traits t, Part otherwise) {
        return leftOut(t, t.outcome() == null ? excluded("pending") : otherwise);
    }

    private static Part withoutShort(Traits t, Part otherwise) {
        return t.is("SHORT_ABANDON") ? excluded("short-abandon") : otherwise;
    }

    private static Part waitKnown(Traits t, Part otherwise) {
        return t.waitKnown() ? otherwise : excluded("wait-unknown");
    }

    private static Part eligible(Traits t, Part otherwise) {
        if (!t.isAnswered()) return ELSEWHERE;
        return t.mayBeRated() ? otherwise : excluded("not-to-be-rated");
    }

    /** No figure of waiting counts what an operator passed on, or what was no call of the queue's. */
    private static Part leftOut(Traits t, Part otherwise) {
        if (t.transferred()) return excluded("transferred");
        if (t.is("CLOSED", "PBX_RESTART", "LOST_TRACK"))
            return excluded(String.valueOf(t.outcome()).toLowerCase(Locale.ROOT).replace('_', '-'));
        return otherwise;
    }
}
