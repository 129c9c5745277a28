package hotline.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cases behind one public number: those that count for it and the other ones. Of a number that is no share all count.
 */
public record OpenCell(long hits, long misses) {
    static final OpenCell NONE = new OpenCell(0, 0);
    /** Hits, misses: a share is two numbers, and neither must give away a third. */
    static final int LAYERS = 2;

    static OpenCell of(long numerator, long denominator) {
        return new OpenCell(numerator, denominator - numerator);
    }

    public long base() {
        return hits + misses;
    }

    long layer(int layer) {
        return layer == 0 ? hits : misses;
    }

    OpenCell plus(OpenCell other) {
        return new OpenCell(hits + other.hits, misses + other.misses);
    }

    /** {@code null} at 0/0; not rounded. */
    public @Nullable Double value() {
        return base() == 0 ? null : (double) hits / base();
    }

    /** As it is shown: {@code 93.1 %}, or how many; — where there is nothing to divide. */
    String text(OpenFigure figure) {
        if (!figure.isShare()) return String.valueOf(base());
        Double value = value();
        return value == null ? "—" : String.format(Locale.ROOT, "%.1f %%", value * 100);
    }
}
