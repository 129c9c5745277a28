package hotline.reporting;

import hotline.base.Refusal;
import hotline.reporting.Definition.Variant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A portion of a figure as a test of each request: the same for counting and for listing, so both say the same. Pure. */
record Slice(Function<Traits, Part> rule, Test test) {
    private interface Test {
        boolean holds(Part part, Traits traits, boolean doubtful);
    }

    private static final Map<String, Test> PARTS = Map.of(
            "numerator", (part, t, doubtful) -> part instanceof Part.Above,
            "denominator", (part, t, doubtful) -> part instanceof Part.Above || part instanceof Part.Below,
            "missed", (part, t, doubtful) -> part instanceof Part.Below,
            "excluded", (part, t, doubtful) -> part instanceof Part.Excluded,
            "doubtful", (part, t, doubtful) -> doubtful,
            "lost-track", (part, t, doubtful) -> t.is("LOST_TRACK"),
            "pbx-restart", (part, t, doubtful) -> t.is("PBX_RESTART"));

    /** Refuses a part or variant that the figure does not have with 400. */
    static Slice of(Definition figure, Portion portion) {
        return new Slice(rule(figure, portion.variant()), test(portion.part(), portion.reason()));
    }

    boolean holds(Traits traits, boolean doubtful) {
        return test.holds(rule.apply(traits), traits, doubtful);
    }

    private static Function<Traits, Part> rule(Definition figure, @Nullable String variant) {
        if (variant == null) return figure.main();
        return figure.variants().stream()
                .filter(v -> v.name().equals(variant))
                .findFirst()
                .map(Variant::rule)
                .orElseThrow(() -> Refusal.invalid("variant", "unknown"));
    }

    private static Test test(@Nullable String part, @Nullable String reason) {
        if (reason != null)
            return (p, t, doubtful) ->
                    p instanceof Part.Excluded e && e.reason().equals(reason);
        if (part == null) return (p, t, doubtful) -> !(p instanceof Part.Elsewhere);
        Test test = PARTS.get(part);
        if (test == null) throw Refusal.invalid("part", "part");
        return test;
    }
}
