package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables that the migrations make are those that docs/architecture.md names, each with its owner. */
class OwnersTest {
    private static final Pattern OWNER = Pattern.compile("^[VR].*?__([a-z0-9]+)");
    private static final Pattern MADE = Pattern.compile(
            "(CREATE|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW)\\s+(?:IF\\s+EXISTS\\s+)?([a-z0-9_]+)\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

    @Test
    void every_table_stands_with_its_owner() throws IOException {
        assertThat(told()).isEqualTo(made());
    }

    /** By owner. What is dropped and made anew stays with who made it first. */
    private static Map<String, TreeSet<String>> made() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Path> inOrder = files.sorted(Comparator.comparing(
                                    (Path f) -> f.getFileName().toString().startsWith("R"))
                            .thenComparing(f -> f.getFileName().toString()))
                    .toList();
            for (Path file : inOrder) {
                String owner = first(OWNER, file.getFileName().toString());
                MADE.matcher(Files.readString(file).replaceAll("--[^\n]*", ""))
                        .results()
                        .forEach(m -> {
                            if (m.group(1).equals("DROP")) owners.remove(m.group(2));
                            else owners.putIfAbsent(m.group(2), owner);
                        });
            }
        }
        Map<String, TreeSet<String>> made = new TreeMap<>();
        owners.forEach((table, owner) ->
                made.computeIfAbsent(owner, o -> new TreeSet<>()).add(table));
        return made;
    }

    private static Map<String, TreeSet<String>> told() throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        Map<String, TreeSet<String>> told = new TreeMap<>();
        ROW.matcher(page.substring(page.indexOf("## Tables and their owners")))
                .results()
                .forEach(row -> {
                    TreeSet<String> names = new TreeSet<>(NAME.matcher(row.group(2))
                            .results()
                            .map(n -> n.group(1))
                            .toList());
                    if (!names.isEmpty()) told.put(row.group(1), names);
                });
        return told;
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .findFirst()
                .orElseThrow();
    }
}
