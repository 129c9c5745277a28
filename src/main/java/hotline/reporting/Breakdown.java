package hotline.reporting;

import hotline.reporting.FigureRows.Behind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A figure taken apart: into rows, and into the very calls. Pure. */
final class Breakdown {
    private Breakdown() {}

    /** By key; the sums of the rows are those of the figure. */
    static List<Figure.Row> of(Definition figure, List<Counted> counted) {
        TreeMap<String, List<Counted>> byKey = new TreeMap<>();
        counted.forEach(
                c -> byKey.computeIfAbsent(c.key(), k -> new ArrayList<>()).add(c));
        List<Figure.Row> rows = new ArrayList<>();
        byKey.forEach((key, own) -> rows.add(row(figure, key, own)));
        return rows;
    }

    private static Figure.Row row(Definition figure, String key, List<Counted> own) {
        Share share = Counting.value(figure, figure.main(), own);
        String name = key.isEmpty() ? null : key;
        return new Figure.Row(
                name, share.numerator(), share.denominator(), share.value(), Counting.variants(figure, own));
    }

    static List<FigureRow> rows(Slice slice, List<Behind> requests) {
        return requests.stream()
                .filter(b -> slice.holds(b.traits(), b.doubtful()))
                .map(b -> row(b, slice.rule().apply(b.traits())))
                .toList();
    }

    private static FigureRow row(Behind b, Part part) {
        return switch (part) {
            case Part.Above a -> row(b, "numerator", null);
            case Part.Below p -> row(b, "denominator", null);
            case Part.Excluded e -> row(b, "excluded", e.reason());
            case Part.Elsewhere e -> row(b, "elsewhere", null);
        };
    }

    private static FigureRow row(Behind b, String part, @Nullable String reason) {
        return new FigureRow(
                b.id(),
                b.visit(),
                b.at(),
                b.line(),
                b.skill(),
                b.queue(),
                b.operator(),
                b.traits().outcome(),
                b.waitMs(),
                b.traits().rating(),
                part,
                reason);
    }
}
