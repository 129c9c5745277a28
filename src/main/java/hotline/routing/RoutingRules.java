package hotline.routing;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.directory.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Facts to route, pure. */
final class RoutingRules {
    private RoutingRules() {}

    static Route route(Facts facts, LongFunction<Matter> matters) {
        List<String> reasons = new ArrayList<>();
        Long lead = lead(facts.matter(), matters, reasons);
        reasons.add(isPressing(facts.urgency()) ? "urgency " + facts.urgency() : "kind " + facts.kind());
        return new Route(lead, ruleSet(facts.kind(), facts.urgency()), reasons);
    }

    /** The matter's own unit, else that of the nearest matter above it. */
    private static @Nullable Long lead(@Nullable Long matter, LongFunction<Matter> matters, List<String> reasons) {
        Long key = matter;
        while (key != null) {
            Matter row = matters.apply(key);
            if (row.leadUnit() != null) {
                reasons.add("matter " + row.code());
                return row.leadUnit();
            }
            key = row.parent();
        }
        reasons.add(matter == null ? "no matter" : "matter without a unit");
        return null;
    }

    /** Urgency outranks kind: an urgent suggestion is urgent. */
    static String ruleSet(Kind kind, Urgency urgency) {
        return (isPressing(urgency) ? urgency.name() : kind.name()).toLowerCase(Locale.ROOT);
    }

    private static boolean isPressing(Urgency urgency) {
        return urgency != Urgency.NORMAL;
    }
}
