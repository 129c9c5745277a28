package hotline.desk;

import hotline.reporting.Figure;
import hotline.reporting.FigureWords;
import hotline.reporting.Portion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is doubtful about a period, and the limits that were in force.
 *
 * @param lostSeconds        of the live feeds
 * @param threshold          seconds, several where lines differ, empty without calls
 * @param shortAbandon       seconds
 */
record FigureQuality(String lostSeconds, List<FigureTile.Line> doubts, String threshold, String shortAbandon) {
    private static final String ANY = "connection-rate-10s";

    /** All figures of a count share it. */
    static FigureQuality of(Figure figure, FigureLinks links, FigureWords words) {
        return new FigureQuality(
                String.valueOf(figure.quality().get("lostFeedSeconds")),
                Stream.of("lost-track", "pbx-restart", "doubtful")
                        .map(part -> line(part, figure, links, words))
                        .toList(),
                seconds(figure, "thresholdMs"),
                seconds(figure, "shortAbandonMs"));
    }

    private static FigureTile.Line line(String part, Figure figure, FigureLinks links, FigureWords words) {
        String number = String.valueOf(figure.quality().get(key(part)));
        Linked linked = links.text(number, ANY, new Portion(part, null, null));
        return new FigureTile.Line(words.part(part), linked, null, null);
    }

    private static String key(String part) {
        return switch (part) {
            case "lost-track" -> "lostTrack";
            case "pbx-restart" -> "pbxRestart";
            default -> part;
        };
    }

    private static String seconds(Figure figure, String parameter) {
        if (!(figure.parameters().get(parameter) instanceof List<?> limits)) return "";
        return limits.stream()
                .map(ms -> String.valueOf(((Number) ms).longValue() / 1000))
                .collect(Collectors.joining("/"));
    }
}
