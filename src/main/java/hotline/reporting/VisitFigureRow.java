package hotline.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the very cases behind a figure of return visits.
 *
 * @param number  the case's
 * @param at      when the visit fell due
 * @param unit    code of the unit whose handling is judged
 * @param channel by which the citizen was asked first, or, where he was not asked, by which the case came
 * @param part    as in {@link FigureRow}
 */
public record VisitFigureRow(
        @JsonProperty("case") String number,
        long visit,
        Instant at,
        @Nullable String unit,
        String channel,
        @Nullable String outcome,
        @Nullable Boolean solved,
        @Nullable String satisfaction,
        String part,
        @Nullable String reason) {}
