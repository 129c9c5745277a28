package hotline.portal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** From what was counted and what was chosen to the numbers that are public. Pure. */
final class OpenNumbers {
    private static final int MONTHS = 12;

    private final Map<Key, OpenCell> counts = new HashMap<>();
    private final Map<Integer, List<YearMonth>> years;
    private final int small;

    private record Key(YearMonth month, OpenFigure figure, OpenSplit split, String code) {}

    private OpenNumbers(List<OpenCount> counted, YearMonth from, int small) {
        this.small = small;
        counted.forEach(
                c -> counts.merge(new Key(c.month(), c.figure(), c.split(), c.code()), c.cell(), OpenCell::plus));
        TreeSet<YearMonth> months = counted.stream()
                .map(OpenCount::month)
                .filter(m -> !m.isBefore(from))
                .collect(Collectors.toCollection(TreeSet::new));
        // nothing is said of the time before the first case
        while (!months.isEmpty() && isEmpty(months.getFirst())) months.removeFirst();
        this.years =
                months.stream().collect(Collectors.groupingBy(YearMonth::getYear, TreeMap::new, Collectors.toList()));
    }

    private boolean isEmpty(YearMonth month) {
        return cell(month, OpenFigure.RECEIVED, OpenSplit.ALL, "").base() == 0;
    }

    /** In the order of figures, splits, groups and time; a whole year after its months. */
    static List<OpenNumber> of(OpenChoice choice, List<OpenCount> counted, int small) {
        OpenNumbers numbers = new OpenNumbers(counted, choice.from(), small);
        List<OpenNumber> all = new ArrayList<>();
        for (OpenFigure figure : choice.figures()) {
            for (OpenSplit split : OpenSplit.values())
                if (split == OpenSplit.ALL || choice.has(split)) all.addAll(numbers.split(figure, split));
        }
        all.sort(Comparator.comparing(OpenNumber::figure)
                .thenComparing(OpenNumber::split)
                .thenComparing(OpenNumber::code));
        return all;
    }

    private List<OpenNumber> split(OpenFigure figure, OpenSplit split) {
        List<OpenNumber> all = new ArrayList<>();
        years.forEach((year, months) -> all.addAll(year(figure, split, year, months)));
        return all;
    }

    private List<OpenNumber> year(OpenFigure figure, OpenSplit split, int year, List<YearMonth> months) {
        List<String> codes = split == OpenSplit.ALL ? List.of() : codes(figure, split, months);
        List<OpenCell> totals =
                months.stream().map(m -> cell(m, figure, OpenSplit.ALL, "")).toList();
        List<List<OpenCell>> rows = codes.isEmpty()
                ? List.of()
                : months.stream()
                        .map(m -> codes.stream()
                                .map(c -> cell(m, figure, split, c))
                                .toList())
                        .toList();
        OpenHiding.Shown shown = OpenHiding.of(totals, rows, months.size() == MONTHS, small);
        return split == OpenSplit.ALL
                ? whole(figure, year, months, totals, shown)
                : groups(figure, split, year, months, codes, rows, shown);
    }

    private static List<OpenNumber> whole(
            OpenFigure figure, int year, List<YearMonth> months, List<OpenCell> totals, OpenHiding.Shown shown) {
        List<OpenNumber> all = new ArrayList<>();
        for (int m = 0; m < months.size(); m++)
            all.add(number(figure, months.get(m).toString(), OpenSplit.ALL, "", totals.get(m), shown.months()[m]));
        if (months.size() == MONTHS) all.add(number(figure, year + "", OpenSplit.ALL, "", sum(totals), shown.year()));
        return all;
    }

    private static List<OpenNumber> groups(
            OpenFigure figure,
            OpenSplit split,
            int year,
            List<YearMonth> months,
            List<String> codes,
            List<List<OpenCell>> rows,
            OpenHiding.Shown shown) {
        List<OpenNumber> all = new ArrayList<>();
        for (int g = 0; g < codes.size(); g++) {
            int group = g;
            for (int m = 0; m < months.size(); m++)
                all.add(number(
                        figure,
                        months.get(m).toString(),
                        split,
                        codes.get(g),
                        rows.get(m).get(g),
                        shown.cells()[m][g]));
            OpenCell sum = sum(rows.stream().map(r -> r.get(group)).toList());
            if (months.size() == MONTHS) all.add(number(figure, year + "", split, codes.get(g), sum, shown.sums()[g]));
        }
        return all;
    }

    private static OpenNumber number(
            OpenFigure figure, String period, OpenSplit split, String code, OpenCell cell, boolean shown) {
        return new OpenNumber(figure, period, split, code, shown ? cell : null);
    }

    /** Groups with a case in the year. */
    private List<String> codes(OpenFigure figure, OpenSplit split, List<YearMonth> months) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().figure() == figure && e.getKey().split() == split)
                .filter(e -> months.contains(e.getKey().month()) && e.getValue().base() > 0)
                .map(e -> e.getKey().code())
                .distinct()
                .sorted()
                .toList();
    }

    private OpenCell cell(YearMonth month, OpenFigure figure, OpenSplit split, String code) {
        return counts.getOrDefault(new Key(month, figure, split, code), OpenCell.NONE);
    }

    private static OpenCell sum(List<OpenCell> cells) {
        return cells.stream().reduce(OpenCell.NONE, OpenCell::plus);
    }
}
