package hotline.routing;

import org.jspecify.annotations.Nullable;

/**
 * A row as somebody wrote it.
 *
 * @param line    where it stands, counted from 1
 * @param coUnits codes between blanks
 */
public record RawRow(
        int line,
        @Nullable String matter,
        @Nullable String area,
        @Nullable String lead,
        @Nullable String coUnits,
        @Nullable String ruleSet,
        @Nullable String urgency) {}
