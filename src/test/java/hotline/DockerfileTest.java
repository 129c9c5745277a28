package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No container engine was at hand: at least everything that is copied is there and reaches the build. */
class DockerfileTest {
    /** What a build makes, hence may be absent now. */
    private static final String BUILT = "target/quarkus-app/";

    @Test
    void what_the_service_s_image_copies_is_built_or_there_and_not_ignored() throws IOException {
        List<String> sources = sources(Path.of("src/main/docker/Dockerfile.jvm"));
        assertThat(sources).isNotEmpty();
        for (String source : sources) {
            assertThat(source.startsWith(BUILT) || Files.exists(Path.of(source)))
                    .as(source)
                    .isTrue();
            assertThat(ignored(source))
                    .as(source + " is kept back by .dockerignore")
                    .isFalse();
        }
    }

    @Test
    void what_the_line_s_image_copies_is_there() throws IOException {
        assertThat(sources(Path.of("telephony/Dockerfile")))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Path.of("telephony", source)).exists());
        assertThat(Path.of("telephony/.dockerignore"))
                .as("its build sees all of telephony")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "target/classes", "var/line/secrets", ".git"})
    void what_no_image_needs_is_ignored(String path) throws IOException {
        assertThat(ignored(path)).isTrue();
    }

    private static List<String> sources(Path dockerfile) throws IOException {
        try (Stream<String> lines = Files.lines(dockerfile)) {
            return lines.filter(l -> l.startsWith("COPY ") && !l.contains("--from="))
                    .flatMap(l -> {
                        List<String> words = Arrays.stream(l.split("\\s+"))
                                .skip(1)
                                .filter(w -> !w.startsWith("--"))
                                .toList();
                        return words.subList(0, words.size() - 1).stream();
                    })
                    .toList();
        }
    }

    /** The last pattern that fits the path or a folder above it decides. */
    private static boolean ignored(String source) throws IOException {
        boolean ignored = false;
        for (String line : Files.readAllLines(Path.of(".dockerignore"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            boolean back = line.startsWith("!");
            if (fits(back ? line.substring(1) : line, Path.of(source))) ignored = !back;
        }
        return ignored;
    }

    private static boolean fits(String pattern, Path source) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceAll("/$", ""));
        for (Path p = source.normalize(); p != null; p = p.getParent()) if (matcher.matches(p)) return true;
        return false;
    }
}
