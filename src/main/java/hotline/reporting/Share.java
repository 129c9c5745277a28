package hotline.reporting;

import org.jspecify.annotations.Nullable;

/** One number over another; {@code value} is {@code null} where there is nothing to divide by. */
public record Share(
        long numerator, long denominator, @Nullable Double value) {
    static Share of(long numerator, long denominator) {
        return new Share(numerator, denominator, denominator == 0 ? null : (double) numerator / denominator);
    }
}
