package hotline.admin;

import hotline.directory.Entry;
import hotline.directory.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Entries as a tree, in the order in which a page shows them. Pure. */
final class DirectoryTree {
    private DirectoryTree() {}

    /** @param depth 0 at the top; {@code heads} by name */
    record Line(Entry entry, int depth, String name, String heads) {
        /** For a select, which cannot indent. */
        public String indented() {
            return "\u3000".repeat(depth) + name;
        }

        public String text(String field) {
            return entry.fields().getOrDefault(field, "");
        }

        boolean fits(String q) {
            return (entry.code() + " " + String.join(" ", entry.fields().values()))
                    .toLowerCase(Locale.ROOT)
                    .contains(q);
        }
    }

    static List<Line> of(List<Entry> entries, boolean english, UnaryOperator<String> names) {
        Map<String, List<Entry>> children = entries.stream()
                .sorted(Comparator.comparing(Entry::code))
                .collect(Collectors.groupingBy(e -> e.text(Field.PARENT)));
        List<Line> lines = new ArrayList<>();
        walk("", 0, children, english, names, lines);
        return lines;
    }

    private static void walk(
            String parent,
            int depth,
            Map<String, List<Entry>> children,
            boolean english,
            UnaryOperator<String> names,
            List<Line> lines) {
        for (Entry child : children.getOrDefault(parent, List.of())) {
            String heads = Arrays.stream(child.text(Field.HEADS).split(" "))
                    .map(names)
                    .collect(Collectors.joining(english ? ", " : "、"));
            lines.add(new Line(child, depth, child.text(english ? Field.NAME_EN : Field.NAME), heads));
            walk(child.code(), depth + 1, children, english, names, lines);
        }
    }
}
