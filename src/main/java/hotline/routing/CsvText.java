package hotline.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180: cells between commas, quoted where they hold a comma, a quote or a line's end. */
public final class CsvText {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int number = 1;
    private int begun = 1;

    /**
     * @param number of the line on which it begins, counted from 1
     * @param whole  false when its last quote is never closed
     */
    record Line(int number, List<String> cells, boolean whole) {
        boolean isBlank() {
            return cells.size() == 1 && cells.getFirst().isBlank();
        }
    }

    private CsvText(String text) {
        this.text = text;
    }

    static List<Line> lines(String text) {
        return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    /** Ends with CR LF. Says nothing of formulas: who writes for spreadsheets guards his own cells. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private List<Line> read() {
        boolean whole = true;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && cell.isEmpty()) whole = quotedCell();
            else if (c == ',') endCell();
            else if (c == '\n') endLine(true);
            else if (c != '\r') cell.append(c);
        }
        if (!cells.isEmpty() || !cell.isEmpty() || !whole) endLine(whole);
        return lines;
    }

    /** False when the text ends before the quote does. */
    private boolean quotedCell() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') number++;
            if (c != '"') cell.append(c);
            else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else return true;
        }
        return false;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine(boolean whole) {
        endCell();
        lines.add(new Line(begun, cells, whole));
        cells = new ArrayList<>();
        begun = ++number;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
