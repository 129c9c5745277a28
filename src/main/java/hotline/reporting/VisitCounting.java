package hotline.reporting;

import hotline.reporting.VisitDefinitions.Variant;
import hotline.reporting.VisitDefinitions.VisitDefinition;
import hotline.reporting.VisitFigureRows.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counted visits → figures. Pure. */
final class VisitCounting {
    private VisitCounting() {}

    static Share share(Function<VisitTraits, Part> rule, List<Count> counted) {
        long above = 0;
        long all = 0;
        for (Count c : counted) {
            Part part = rule.apply(c.traits());
            if (part instanceof Part.Above) above += c.n();
            if (part instanceof Part.Above || part instanceof Part.Below) all += c.n();
        }
        return Share.of(above, all);
    }

    static Map<String, Share> variants(VisitDefinition figure, List<Count> counted) {
        Map<String, Share> all = new LinkedHashMap<>();
        for (Variant v : figure.variants()) all.put(v.name(), share(v.rule(), counted));
        return all;
    }

    static List<Figure.Excluded> excluded(VisitDefinition figure, List<Count> counted) {
        Map<String, Long> sums = new TreeMap<>();
        for (Count c : counted)
            if (figure.main().apply(c.traits()) instanceof Part.Excluded e) sums.merge(e.reason(), c.n(), Long::sum);
        return sums.entrySet().stream()
                .map(e -> new Figure.Excluded(e.getKey(), e.getValue()))
                .toList();
    }

    /** By key; the sums of the rows are those of the figure. */
    static List<Figure.Row> rows(VisitDefinition figure, List<Count> counted) {
        TreeMap<String, List<Count>> byKey = new TreeMap<>();
        counted.forEach(
                c -> byKey.computeIfAbsent(c.key(), k -> new ArrayList<>()).add(c));
        List<Figure.Row> rows = new ArrayList<>();
        byKey.forEach((key, own) -> {
            Share share = share(figure.main(), own);
            String name = key.isEmpty() ? null : key;
            rows.add(
                    new Figure.Row(name, share.numerator(), share.denominator(), share.value(), variants(figure, own)));
        });
        return rows;
    }

    /** Whether a visit belongs to what was asked for. Refuses an unknown part with 400. */
    static boolean holds(Part part, Portion portion) {
        String reason = portion.reason();
        if (reason != null) return part instanceof Part.Excluded e && e.reason().equals(reason);
        String asked = portion.part();
        if (asked == null) return !(part instanceof Part.Elsewhere);
        return switch (asked) {
            case "numerator" -> part instanceof Part.Above;
            case "denominator" -> part instanceof Part.Above || part instanceof Part.Below;
            case "missed" -> part instanceof Part.Below;
            case "excluded" -> part instanceof Part.Excluded;
            default -> throw hotline.base.Refusal.invalid("part", "part");
        };
    }
}
