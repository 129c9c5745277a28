package hotline.reporting;

import static hotline.reporting.Part.ELSEWHERE;
import static hotline.reporting.Part.either;
import static hotline.reporting.Part.excluded;

import hotline.base.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of return visits; those of the domain's section 5. A visit belongs to the day on which the reply made it due. */
final class VisitDefinitions {
    /** As {@link Definition}, of visits. */
    record VisitDefinition(String name, int version, Function<VisitTraits, Part> main, List<Variant> variants) {
        Function<VisitTraits, Part> rule(@Nullable String variant) {
            if (variant == null) return main;
            return variants.stream()
                    .filter(v -> v.name.equals(variant))
                    .findFirst()
                    .map(Variant::rule)
                    .orElseThrow(() -> Refusal.invalid("variant", "unknown"));
        }
    }

    record Variant(String name, Function<VisitTraits, Part> rule) {}

    static final String SATISFACTION = "visit-satisfaction";

    /** Not the pending of a call. */
    private static final String PENDING = "visit-pending";

    private static final VisitDefinition COVERAGE = new VisitDefinition(
            "visit-coverage",
            1,
            t -> due(t, either(t.attempted())),
            List.of(new Variant(
                    "ofAllDue", t -> t.settled() || t.attempted() ? either(t.attempted()) : excluded(PENDING))));
    private static final VisitDefinition REACH =
            new VisitDefinition("visit-reach", 1, t -> attempted(t, either(t.replied())), List.of());
    private static final VisitDefinition SATISFIED = new VisitDefinition(
            SATISFACTION,
            1,
            t -> rated(t.finalSatisfaction(), false),
            List.of(
                    new Variant("first", t -> rated(t.firstSatisfaction(), false)),
                    new Variant("withNeutral", t -> rated(t.finalSatisfaction(), true))));
    private static final VisitDefinition SOLVED = new VisitDefinition(
            "solved-rate",
            1,
            t -> t.replied() ? either(isTrue(t.finalSolved())) : ELSEWHERE,
            List.of(
                    new Variant("first", t -> t.replied() ? either(isTrue(t.firstSolved())) : ELSEWHERE),
                    new Variant(
                            "ofClosed",
                            t -> t.settled() ? either(t.replied() && isTrue(t.finalSolved())) : ELSEWHERE)));
    private static final VisitDefinition REHANDLED = new VisitDefinition(
            "rehandle-rate",
            1,
            t -> t.settled() ? either("REHANDLED".equals(t.outcome())) : excluded(PENDING),
            List.of(new Variant(
                    "ofReplied",
                    t -> t.settled() && t.replied() ? either("REHANDLED".equals(t.outcome())) : ELSEWHERE)));

    static final List<VisitDefinition> ALL = List.of(COVERAGE, REACH, SATISFIED, SOLVED, REHANDLED);

    private VisitDefinitions() {}

    static Optional<VisitDefinition> named(String name) {
        return ALL.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** Who is left out by a rule is said by its reason. */
    private static Part due(VisitTraits t, Part otherwise) {
        if (t.attempted()) return otherwise;
        if (t.notAsked() != null) return excluded(word(t.notAsked()));
        if (!t.settled()) return excluded(PENDING);
        return "WITHDRAWN".equals(t.outcome()) ? excluded("withdrawn") : otherwise;
    }

    /** Who was asked and may still answer is not counted yet. */
    private static Part attempted(VisitTraits t, Part otherwise) {
        if (!t.attempted()) return ELSEWHERE;
        return t.replied() || t.settled() ? otherwise : excluded(PENDING);
    }

    private static Part rated(@Nullable String satisfaction, boolean neutralToo) {
        if (satisfaction == null) return ELSEWHERE;
        return either(satisfaction.equals("SATISFIED") || neutralToo && satisfaction.equals("NEUTRAL"));
    }

    private static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    private static String word(String reason) {
        return reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
