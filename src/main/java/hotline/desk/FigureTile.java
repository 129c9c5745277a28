package hotline.desk;

import hotline.reporting.Figure;
import hotline.reporting.FigureWords;
import hotline.reporting.Interval;
import hotline.reporting.Portion;
import hotline.reporting.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure as a person reads it: {@code 87.2%}, 34 / 39, its other bases and what was left out. "—" where there is
 * nothing to divide.
 */
record FigureTile(Line main, String name, String definition, List<Line> variants, List<Line> excluded) {
    private static final String WAIT = "average-wait";

    /** @param above {@code null} of an average, whose numerator is a sum of waits */
    record Line(
            String label,
            @Nullable Linked value,
            @Nullable Linked above,
            @Nullable Linked below) {}

    static FigureTile of(Figure figure, FigureLinks links, FigureWords words) {
        Share share = new Share(figure.numerator(), figure.denominator(), figure.value());
        return new FigureTile(
                line("", figure.name(), share, null, links),
                figure.name(),
                figure.definition(),
                variants(figure, links, words),
                figure.excluded().stream()
                        .map(e -> new Line(words.reason(e.reason()), excluded(figure, e, links), null, null))
                        .toList());
    }

    private static List<Line> variants(Figure figure, FigureLinks links, FigureWords words) {
        List<Line> lines = new ArrayList<>();
        figure.variants().forEach((name, share) -> {
            boolean percentile = name.matches("p\\d+");
            lines.add(line(words.variant(name), figure.name(), share, percentile ? null : name, links));
        });
        if (figure.interval() != null)
            lines.add(new Line(words.part("interval"), Linked.plain(text(figure.interval())), null, null));
        return lines;
    }

    private static Line line(String label, String figure, Share share, @Nullable String variant, FigureLinks links) {
        boolean wait = figure.equals(WAIT);
        return new Line(
                label,
                links.text(text(wait, share.value()), figure, new Portion(null, null, variant)),
                wait ? null : links.number(share.numerator(), figure, new Portion("numerator", null, variant)),
                links.number(share.denominator(), figure, new Portion("denominator", null, variant)));
    }

    private static Linked excluded(Figure figure, Figure.Excluded e, FigureLinks links) {
        return links.number(e.count(), figure.name(), new Portion("excluded", e.reason(), null));
    }

    static String text(Figure figure) {
        return text(figure.name().equals(WAIT), figure.value());
    }

    private static String text(boolean wait, @Nullable Double value) {
        if (value == null) return "—";
        return wait
                ? String.format(Locale.ROOT, "%.1f s", value / 1000)
                : String.format(Locale.ROOT, "%.1f%%", value * 100);
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.1f–%.1f%%", interval.low() * 100, interval.high() * 100);
    }
}
