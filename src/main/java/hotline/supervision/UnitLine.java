package hotline.supervision;

import hotline.directory.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unit's numbers.
 *
 * @param unit {@code null}: cases that no unit leads yet
 * @param open all that are not finished
 */
public record UnitLine(@Nullable Unit unit, Map<Watch, Long> counts, long open) {
    /** In addresses. */
    static final String NO_UNIT = "-";

    public String code() {
        return unit == null ? NO_UNIT : unit.code();
    }

    public long n(Watch what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Nothing there that anybody would have to look at. */
    boolean isQuiet() {
        return counts.values().stream().allMatch(n -> n == 0);
    }
}
