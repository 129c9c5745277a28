package hotline.desk;

import hotline.reporting.Figure;
import java.util.Locale;
import java.util.stream.Collectors;

/** One figure as a person reads it: {@code 87.2%}, 34 / 39, and what was left out. "—" where there is nothing to divide. */
record FigureTile(String name, String value, long numerator, long denominator, String definition, String excluded) {

    static FigureTile of(Figure figure) {
        String excluded = figure.excluded().stream()
                .map(e -> e.reason() + " " + e.count())
                .collect(Collectors.joining(", "));
        return new FigureTile(
                figure.name(), text(figure), figure.numerator(), figure.denominator(), figure.definition(), excluded);
    }

    static String text(Figure figure) {
        Double value = figure.value();
        if (value == null) return "—";
        if (figure.name().equals("average-wait")) return String.format(Locale.ROOT, "%.1f s", value / 1000);
        return String.format(Locale.ROOT, "%.1f%%", value * 100);
    }
}
