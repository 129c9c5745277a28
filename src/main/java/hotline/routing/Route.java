package hotline.routing;

import hotline.base.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link Facts}.
 *
 * @param version the catalogue's version that was in force; 0 before there was one
 * @param lead    key of the unit that should lead, {@code null} when a person has to decide
 * @param coUnits keys of the units that should have a share of their own, in the catalogue's order
 * @param ruleSet name of the rule set whose clocks will run
 * @param urgency as pressing as was said, or more so when the catalogue wants it
 * @param reasons what decided, in order: {@code row street.light jiyun}, {@code urgency URGENT}
 * @param rows    the row that decided, then those that it outranked
 */
public record Route(
        long version,
        @Nullable Long lead,
        List<Long> coUnits,
        String ruleSet,
        Urgency urgency,
        List<String> reasons,
        List<Considered> rows) {

    public Route {
        coUnits = List.copyOf(coUnits);
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
    }

    /** A row that fits the facts, and what became of it. */
    public record Considered(DatedRow row, Why why) {}

    public enum Why {
        DECIDES,
        /** A row of the same matter names a smaller area. */
        WIDER_AREA,
        /** A row names a matter further down the tree. */
        HIGHER_MATTER
    }
}
