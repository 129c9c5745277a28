package hotline.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bars that lie, each with its name above it: read on the smallest screen, drawn by the server. Lengths in percent of the
 * picture's width, heights in pixels.
 */
public record OpenChart(String title, List<Bar> bars, int height) {
    private static final int STEP = 34;
    /** The rest is for the number behind the longest bar. */
    private static final double WIDEST = 78;

    /** @param cell {@code null}: hidden */
    record Value(String label, @Nullable OpenCell cell) {}

    /** @param text {@code null}: hidden */
    public record Bar(
            String label, int top, String width, @Nullable String text) {
        public int base() {
            return top + 13;
        }

        public int line() {
            return top + 18;
        }

        public int end() {
            return top + 27;
        }
    }

    /** Shares are drawn to 100 %, numbers to the largest. */
    static OpenChart of(OpenFigure figure, String title, List<Value> values) {
        double most = figure.isShare()
                ? 1
                : values.stream()
                        .map(Value::cell)
                        .filter(Objects::nonNull)
                        .mapToLong(OpenCell::base)
                        .max()
                        .orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Value v : values) bars.add(bar(figure, v, bars.size() * STEP, Math.max(1, most)));
        return new OpenChart(title, bars, bars.size() * STEP);
    }

    private static Bar bar(OpenFigure figure, Value v, int top, double most) {
        OpenCell cell = v.cell();
        if (cell == null) return new Bar(v.label(), top, "0", null);
        Double share = cell.value();
        double length = figure.isShare() ? share == null ? 0 : share : cell.base() / most;
        return new Bar(v.label(), top, String.format(Locale.ROOT, "%.1f", length * WIDEST), cell.text(figure));
    }
}
