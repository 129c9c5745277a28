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
            Definitions::inTime,
            List.of(
                    new Variant("ofAllOffered", Definitions::inTimeOfAll),
                    new Variant("ofAnswered", t -> t.isAnswered() ? inTime(t) : leftOut(t, ELSEWHERE)),
                    new Variant("withEarlyAbandons", Definitions::inTimeOrGone),
                    new Variant("transferred", t -> t.transferred() ? inTime(t.direct()) : ELSEWHERE)));
    private static final Definition CONNECTION = new Definition(
            "connection-rate",
            1,
            t -> ended(t, either(t.isAnswered())),
            List.of(new Variant("withoutShortAbandons", t -> ended(t, withoutShort(t, either(t.isAnswered()))))));
    private static final Definition ABANDONMENT = new Definition(
            "abandonment",
            1,
            share("ABANDONED"),
            List.of(
                    new Variant("timeout", share("TIMEOUT")),
                    new Variant("empty", share("EMPTY")),
                    new Variant("keyExit", share("KEY_EXIT")),
                    new Variant("blocked", share("BLOCKED"))));
    private static final Definition EVALUATION = new Definition(
            "evaluation-rate",
            1,
            t -> eligible(t, either(t.rating() != null)),
            List.of(
                    new Variant("invitedOfEligible", t -> eligible(t, either(t.invited()))),
                    new Variant(
                            "ratedOfInvited", t -> t.invited() ? eligible(t, either(t.rating() != null)) : ELSEWHERE)));
    private static final Definition SATISFIED = new Definition(
            SATISFACTION,
            1,
            t -> t.rating() == null ? ELSEWHERE : either(t.rating() >= 4),
            List.of(new Variant("evaluationRate", EVALUATION.main())));
    private static final Definition WAIT = new Definition(
            AVERAGE_WAIT,
            1,
            t -> t.isAnswered() ? waited(t, "ANSWERED") : leftOut(t, ELSEWHERE),
            List.of(
                    new Variant("abandoned", t -> waited(t, "ABANDONED")),
                    new Variant("shortAbandoned", t -> waited(t, "SHORT_ABANDON"))));

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

    private static Part waited(Traits t, String outcome) {
        return t.is(outcome) ? leftOut(t, waitKnown(t, ABOVE)) : ELSEWHERE;
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
