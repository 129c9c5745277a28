package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/architecture.md} is true: nobody knows what his row does not name. */
class ArchitectureTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| ([^|]*)\\|.*$");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    private static final Map<String, Set<String>> TABLE = table();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("hotline");

    @Test
    void every_package_has_a_row() {
        Set<String> packages = CLASSES.stream()
                .map(ArchitectureTest::feature)
                .filter(f -> !f.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isSubsetOf(TABLE.keySet());
        assertThat(packages).hasSizeGreaterThan(10);
    }

    @Test
    void a_package_knows_only_what_its_row_names() {
        assertThat(violations(TABLE)).isEmpty();
    }

    @Test
    void no_two_rows_know_each_other() {
        TABLE.forEach((feature, known) ->
                known.forEach(other -> assertThat(TABLE.get(other)).as(other).doesNotContain(feature)));
    }

    /** The negative control: with one word taken out of a row that needs it, the check must fail. */
    @Test
    void a_missing_word_is_found() {
        Map<String, Set<String>> stricter = TABLE.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new HashSet<>(e.getValue())));
        stricter.get("cases").remove("citizens");
        assertThat(violations(stricter)).isNotEmpty().allMatch(v -> v.startsWith("cases knows citizens"));
    }

    private static List<String> violations(Map<String, Set<String>> table) {
        return CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("hotline."))
                .filter(d -> !allowed(d, table))
                .map(d -> feature(d.getOriginClass()) + " knows " + feature(d.getTargetClass()) + ": "
                        + d.getDescription())
                .distinct()
                .toList();
    }

    private static boolean allowed(Dependency d, Map<String, Set<String>> table) {
        String from = feature(d.getOriginClass());
        String to = feature(d.getTargetClass());
        return from.equals(to) || table.getOrDefault(from, Set.of()).contains(to);
    }

    private static String feature(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }

    private static Map<String, Set<String>> table() {
        try {
            return Files.readAllLines(Path.of("docs/architecture.md")).stream()
                    .dropWhile(line -> !line.equals("## Packages"))
                    .takeWhile(line -> !line.equals("## Events"))
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(m -> m.group(1), m -> words(m.group(2))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> words(String cell) {
        return WORD.matcher(cell).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }
}
