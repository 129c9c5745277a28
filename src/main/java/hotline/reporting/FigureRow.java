package hotline.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the very calls behind a figure.
 *
 * @param id     the call's, for {@code /api/calls/{id}}
 * @param at     when a person was asked for
 * @param part   {@code numerator} (so in the denominator too), {@code denominator} (only), {@code excluded},
 *               {@code elsewhere} (no matter of the figure, listed for its doubtful evidence)
 * @param reason why it was left out
 */
public record FigureRow(
        String id,
        int visit,
        Instant at,
        @Nullable String line,
        @Nullable String skill,
        @Nullable String queue,
        @Nullable String operator,
        @Nullable String outcome,
        @Nullable Long waitMs,
        @Nullable Integer rating,
        String part,
        @Nullable String reason) {}
