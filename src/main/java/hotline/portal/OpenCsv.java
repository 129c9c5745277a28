package hotline.portal;

import hotline.routing.CsvText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Public figures as a table: one line a number, and with it all that one has to know of it. Begins with the mark by which
 * spreadsheets know UTF-8. What a spreadsheet would take for a formula has an apostrophe before it. Pure.
 */
final class OpenCsv {
    static final List<String> COLUMNS = List.of(
            "period",
            "figure",
            "split",
            "code",
            "name",
            "name_en",
            "numerator",
            "denominator",
            "value",
            "hidden",
            "definition",
            "definition_en",
            "definition_version",
            "publisher",
            "licence",
            "made_at");

    private OpenCsv() {}

    static String of(OpenData data) {
        StringBuilder file = new StringBuilder("\uFEFF").append(CsvText.line(COLUMNS));
        for (OpenData.Row row : data.rows()) file.append(line(data, row));
        return file.toString();
    }

    private static String line(OpenData data, OpenData.Row row) {
        OpenData.Definition d = data.figures().stream()
                .filter(f -> f.name().equals(row.figure()))
                .findFirst()
                .orElseThrow();
        return CsvText.line(List.of(
                row.period(),
                row.figure(),
                row.split(),
                safe(row.code()),
                safe(row.name()),
                safe(row.nameEn()),
                Objects.toString(row.numerator(), ""),
                Objects.toString(row.denominator(), ""),
                row.value() == null ? "" : String.format(Locale.ROOT, "%.4f", row.value()),
                String.valueOf(row.hidden()),
                safe(d.definition()),
                safe(d.definitionEn()),
                String.valueOf(d.version()),
                safe(data.publisher()),
                safe(data.licence()),
                data.madeAt()));
    }

    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
