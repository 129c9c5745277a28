package hotline.desk;

import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.reporting.Figure;
import hotline.reporting.FigureQuery;
import hotline.reporting.Portion;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One unit's or one channel's line of the coverage: from those who were due to those who are content. */
record CoverageRow(String name, Linked due, Linked asked, Linked gap, Linked answered, Linked satisfied) {
    private static final Portion ALL = new Portion("denominator", null, null);
    private static final Portion DONE = new Portion("numerator", null, null);
    private static final Portion MISSED = new Portion("missed", null, null);

    static List<CoverageRow> units(List<Figure> figures, FigureLinks links, Directory directory) {
        return keys(figures).stream()
                .map(code -> row(
                        figures,
                        code,
                        directory.unitByCode(code).map(Unit::name).orElse(code),
                        new FigureLinks(of(links.query(), code), links.opens(), links.noun())))
                .toList();
    }

    /** Their numbers open nothing: the figures know no filter for it. */
    static List<CoverageRow> channels(List<Figure> figures) {
        return keys(figures).stream().map(key -> row(figures, key, key, null)).toList();
    }

    private static FigureQuery of(FigureQuery q, String unit) {
        return new FigureQuery(q.from(), q.to(), q.line(), q.skill(), q.operator(), unit, null, q.language(), q.open());
    }

    private static TreeSet<String> keys(List<Figure> figures) {
        return figures.stream()
                .flatMap(f -> f.rows().stream())
                .map(Figure.Row::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CoverageRow row(List<Figure> figures, String key, String name, @Nullable FigureLinks links) {
        Figure.Row covered = row(figures, "visit-coverage", key);
        Figure.Row reached = row(figures, "visit-reach", key);
        Figure.Row content = row(figures, "visit-satisfaction", key);
        return new CoverageRow(
                name,
                number(links, covered.denominator(), "visit-coverage", ALL),
                number(links, covered.numerator(), "visit-coverage", DONE),
                number(links, covered.denominator() - covered.numerator(), "visit-coverage", MISSED),
                number(links, reached.numerator(), "visit-reach", DONE),
                number(links, content.numerator(), "visit-satisfaction", DONE));
    }

    private static Linked number(@Nullable FigureLinks links, long n, String figure, Portion portion) {
        return links == null ? Linked.plain(Long.toString(n)) : links.number(n, figure, portion);
    }

    private static Figure.Row row(List<Figure> figures, String name, String key) {
        return figures.stream()
                .filter(f -> f.name().equals(name))
                .flatMap(f -> f.rows().stream())
                .filter(r -> key.equals(r.key()))
                .findFirst()
                .orElseThrow();
    }
}
