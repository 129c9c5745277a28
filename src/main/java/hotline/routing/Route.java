package hotline.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link Facts}.
 *
 * @param lead    key of the unit that should lead, {@code null} when a person has to decide
 * @param ruleSet name of the rule set whose clocks will run
 * @param reasons what decided, in order: {@code matter street.light}, {@code urgency URGENT}
 */
public record Route(@Nullable Long lead, String ruleSet, List<String> reasons) {
    public Route {
        reasons = List.copyOf(reasons);
    }
}
