package hotline.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the very cases behind the figure of handling in time.
 *
 * @param number the case's, empty for a secret one
 * @param clock  a case that is handled again stands here again
 * @param unit   code of the unit that leads
 * @param part   as in {@link FigureRow}
 */
public record HandlingFigureRow(
        @JsonProperty("case") String number,
        long clock,
        Instant due,
        @Nullable String unit,
        @Nullable String outcome,
        String part,
        @Nullable String reason) {}
