package hotline.portal;

import org.jspecify.annotations.Nullable;

/**
 * One public number.
 *
 * @param period {@code 2026-10}, or {@code 2026} for a whole year
 * @param code   of the topmost matter or the district; empty for all and for what is not known
 * @param cell   {@code null} when it is hidden
 */
public record OpenNumber(
        OpenFigure figure,
        String period,
        OpenSplit split,
        String code,
        @Nullable OpenCell cell) {
    public boolean isYear() {
        return period.length() == 4;
    }
}
