package hotline.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Which of the calls behind a figure.
 *
 * @param part    {@code numerator}, {@code denominator}, {@code missed} (below the line only), {@code excluded};
 *                {@code doubtful}, {@code lost-track}, {@code pbx-restart} for what the quality counts; {@code null} for
 *                all that the figure speaks of
 * @param reason  of what is excluded
 * @param variant of the figure, {@code null} for the figure itself
 */
public record Portion(
        @Nullable String part,
        @Nullable String reason,
        @Nullable String variant) {}
