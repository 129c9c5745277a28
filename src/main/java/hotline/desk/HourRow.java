package hotline.desk;

import hotline.reporting.Figure;
import hotline.reporting.Portion;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One hour of today.
 *
 * @param hour    {@code 09}
 * @param begin   of it
 * @param percent the 10-second connection rate, one decimal; {@code null} when nobody called
 */
record HourRow(
        String hour,
        Instant begin,
        long offered,
        long answered,
        long unanswered,
        @Nullable Double percent) {

    private static final Duration HOUR = Duration.ofHours(1);

    static List<HourRow> of(List<Figure> all) {
        Map<String, Figure.Row> within = rows(all, "connection-rate-10s");
        return rows(all, "connection-rate").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> row(e.getKey(), e.getValue(), within.get(e.getKey())))
                .toList();
    }

    private static HourRow row(String key, Figure.Row connection, Figure.@Nullable Row within) {
        Double rate = within == null ? null : within.value();
        Double percent = rate == null ? null : Math.round(rate * 1000) / 10.0;
        long offered = connection.denominator();
        return new HourRow(
                key.substring(11, 13),
                OffsetDateTime.parse(key).toInstant(),
                offered,
                connection.numerator(),
                offered - connection.numerator(),
                percent);
    }

    private static Map<String, Figure.Row> rows(List<Figure> all, String name) {
        return all.stream()
                .filter(f -> f.name().equals(name))
                .flatMap(f -> f.rows().stream())
                .filter(r -> r.key() != null)
                .collect(Collectors.toMap(r -> String.valueOf(r.key()), Function.identity()));
    }

    /** The same as a row of the table, each number with its calls. */
    Cells cells(FigureLinks links) {
        FigureLinks own = new FigureLinks(links.query().between(begin, begin.plus(HOUR)), links.opens());
        String rate = percent == null ? "—" : percent + "%";
        return new Cells(
                hour,
                offered,
                own.number(answered, "connection-rate", new Portion("numerator", null, null)),
                own.number(unanswered, "connection-rate", new Portion("missed", null, null)),
                own.text(rate, "connection-rate-10s", new Portion(null, null, null)));
    }

    record Cells(String hour, long offered, Linked answered, Linked unanswered, Linked rate) {}
}
