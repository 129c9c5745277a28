package hotline.portal;

import hotline.reporting.FigureWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is public, as it was made at one moment. */
public final class OpenSheet {
    private static final int IN_PICTURE = 12;

    private final OpenChoice choice;
    private final Instant madeAt;
    private final List<OpenNumber> numbers;
    private final OpenNames names;
    private final int small;

    OpenSheet(OpenChoice choice, Instant madeAt, List<OpenNumber> numbers, OpenNames names, int small) {
        this.choice = choice;
        this.madeAt = madeAt;
        this.numbers = List.copyOf(numbers);
        this.names = names;
        this.small = small;
    }

    /**
     * One line of a table: a period or a group.
     *
     * @param size of its first number, -1 when hidden
     */
    public record Line(String label, List<Shown> shown, long size) {}

    /**
     * A number in a table.
     *
     * @param text {@code null} when it is hidden
     * @param base of a share, {@code null} of a number
     */
    public record Shown(
            String title, @Nullable String text, @Nullable Long base) {}

    /**
     * @param titles  of the figures
     * @param period  that is shown, {@code null} for the table of all
     * @param periods that may be looked at, the newest first
     */
    public record Table(
            OpenSplit split,
            List<String> titles,
            List<Line> lines,
            List<OpenChart> charts,
            @Nullable String period,
            List<String> periods) {}

    public OpenChoice choice() {
        return choice;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Numbers of fewer cases are hidden. */
    public int small() {
        return small;
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    List<OpenNumber> numbers() {
        return numbers;
    }

    OpenNames names() {
        return names;
    }

    public List<OpenFigure> figures() {
        return List.copyOf(choice.figures());
    }

    /** The first and the last period; empty when there is none. */
    public Optional<String> span() {
        List<String> months = periods().filter(p -> p.length() > 4).sorted().toList();
        return months.isEmpty() ? Optional.empty() : Optional.of(months.getFirst() + " – " + months.getLast());
    }

    private Stream<String> periods() {
        return numbers.stream().map(OpenNumber::period).distinct();
    }

    /** By month, the newest first, whole years before their months. */
    Table months(FigureWords words) {
        List<String> periods = periods().sorted(newest()).toList();
        List<String> drawn = periods.stream()
                .filter(p -> p.length() > 4)
                .limit(IN_PICTURE)
                .toList()
                .reversed();
        return new Table(
                OpenSplit.ALL,
                titles(words),
                periods.stream()
                        .map(p -> line(words, p, cells(OpenSplit.ALL, p, "")))
                        .toList(),
                charts(words, drawn, p -> p, p -> cells(OpenSplit.ALL, p, "")),
                null,
                periods);
    }

    /** Of one period by group, the largest first. An unknown period is the newest month. */
    Optional<Table> groups(OpenSplit split, @Nullable String asked, FigureWords words, boolean english) {
        List<String> periods = periods().sorted(newest()).toList();
        if (periods.isEmpty() || !choice.has(split)) return Optional.empty();
        String period = asked != null && periods.contains(asked) ? asked : newestMonth(periods);
        List<String> codes = codes(split, period).stream()
                .sorted(Comparator.comparing((String c) -> size(cells(split, period, c)))
                        .reversed()
                        .thenComparing(c -> c))
                .toList();
        Function<String, String> name = c -> names.of(split, c).in(english);
        return Optional.of(new Table(
                split,
                titles(words),
                codes.stream()
                        .map(c -> line(words, name.apply(c), cells(split, period, c)))
                        .toList(),
                charts(words, codes, name, c -> cells(split, period, c)),
                period,
                periods));
    }

    private static String newestMonth(List<String> periods) {
        return periods.stream().filter(p -> p.length() > 4).findFirst().orElseThrow();
    }

    private List<String> titles(FigureWords words) {
        return figures().stream().map(f -> words.title(f.word())).toList();
    }

    private Line line(FigureWords words, String label, List<@Nullable OpenCell> cells) {
        List<Shown> shown = new ArrayList<>();
        for (int f = 0; f < cells.size(); f++) {
            OpenFigure figure = figures().get(f);
            OpenCell cell = cells.get(f);
            shown.add(new Shown(
                    words.title(figure.word()),
                    cell == null ? null : cell.text(figure),
                    cell == null || !figure.isShare() ? null : cell.base()));
        }
        return new Line(label, shown, size(cells));
    }

    private List<OpenChart> charts(
            FigureWords words,
            List<String> keys,
            Function<String, String> label,
            Function<String, List<@Nullable OpenCell>> cells) {
        List<OpenChart> charts = new ArrayList<>();
        for (int f = 0; f < figures().size(); f++) {
            int figure = f;
            List<OpenChart.Value> values = keys.stream()
                    .map(k -> new OpenChart.Value(label.apply(k), cells.apply(k).get(figure)))
                    .toList();
            charts.add(
                    OpenChart.of(figures().get(f), words.title(figures().get(f).word()), values));
        }
        return charts;
    }

    private static long size(List<@Nullable OpenCell> cells) {
        OpenCell first = cells.getFirst();
        return first == null ? -1 : first.base();
    }

    private Set<String> codes(OpenSplit split, String period) {
        return numbers.stream()
                .filter(n -> n.split() == split && n.period().equals(period))
                .map(OpenNumber::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<@Nullable OpenCell> cells(OpenSplit split, String period, String code) {
        List<@Nullable OpenCell> cells = new ArrayList<>();
        for (OpenFigure figure : figures())
            cells.add(numbers.stream()
                    .filter(n -> n.figure() == figure && n.split() == split)
                    .filter(n -> n.period().equals(period) && n.code().equals(code))
                    .findFirst()
                    .map(OpenNumber::cell)
                    .orElse(null));
        return cells;
    }

    /** {@code 2026}, {@code 2026-12}, …, {@code 2025}. */
    private static Comparator<String> newest() {
        return Comparator.comparing((String p) -> p.length() == 4 ? p + "-99" : p)
                .reversed();
    }
}
