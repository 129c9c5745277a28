package hotline.routing;

import hotline.routing.CsvText.Line;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The catalogue as a CSV file: UTF-8, one head line, codes; columns with names are for people and not read. Pure. */
final class CatalogueFile {
    static final List<String> COLUMNS = List.of("matter", "area", "lead", "coUnits", "ruleSet", "urgency");
    static final List<String> NAMES = List.of("matterName", "areaName", "leadName");

    private CatalogueFile() {}

    /** Refuses with the line of the first byte that is not UTF-8: spreadsheets like to save another encoding. */
    static String text(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) if (file[i] == '\n') line++;
            throw new CatalogueRefused(List.of(new BadLine(line, "", "not-utf-8", "")));
        }
    }

    /** Refuses with every bad line when there is one. */
    static List<CatalogueRow> rows(String text, Known known) {
        List<Line> lines = CsvText.lines(text);
        List<String> head = lines.isEmpty()
                ? List.of()
                : lines.getFirst().cells().stream().map(String::strip).toList();
        mustBeHead(head);
        List<BadLine> bad = new ArrayList<>();
        List<RawRow> raw = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            if (line.isBlank()) continue;
            if (!line.whole()) bad.add(new BadLine(line.number(), "", "quote-open", ""));
            else if (line.cells().size() != head.size())
                bad.add(new BadLine(
                        line.number(),
                        "",
                        "columns",
                        String.valueOf(line.cells().size())));
            else raw.add(raw(line, head));
        }
        if (raw.isEmpty() && bad.isEmpty()) bad.add(new BadLine(1, "", "empty", ""));
        return RowReading.rows(raw, bad, known);
    }

    private static void mustBeHead(List<String> head) {
        List<BadLine> bad = new ArrayList<>();
        for (String column : COLUMNS) if (!head.contains(column)) bad.add(new BadLine(1, column, "missing", ""));
        Set<String> seen = new java.util.HashSet<>();
        for (String name : head) {
            if (!COLUMNS.contains(name) && !NAMES.contains(name)) bad.add(new BadLine(1, name, "no-column", name));
            else if (!seen.add(name)) bad.add(new BadLine(1, name, "twice", name));
        }
        if (!bad.isEmpty()) throw new CatalogueRefused(bad);
    }

    private static RawRow raw(Line line, List<String> head) {
        return new RawRow(
                line.number(),
                cell(line, head, 0),
                cell(line, head, 1),
                cell(line, head, 2),
                cell(line, head, 3),
                cell(line, head, 4),
                cell(line, head, 5));
    }

    private static @Nullable String cell(Line line, List<String> head, int column) {
        return line.cells().get(head.indexOf(COLUMNS.get(column)));
    }
}
