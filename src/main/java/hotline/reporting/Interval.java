package hotline.reporting;

import org.jspecify.annotations.Nullable;

/** Where a share lies with 95 % confidence, by Wilson's score (1927): right for small n and near 0 and 1. */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054;

    static @Nullable Interval wilson(Share share) {
        if (share.denominator() == 0) return null;
        double n = share.denominator();
        double p = share.numerator() / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double whole = 1 + Z * Z / n;
        return new Interval(Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }
}
