package hotline.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What citizens say, from {@code demo/phrases.txt}: the phrasings of a matter, else those of the matters above it. */
final class Phrases {
    private static final List<String> HOURS = List.of("早高峰", "中午", "傍晚", "晚上十点以后", "凌晨", "周末");

    private final Map<String, List<String>> byCode;

    Phrases() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream("/demo/phrases.txt")),
                StandardCharsets.UTF_8))) {
            byCode = in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path codes of the matter and of those above it, itself first */
    String of(List<String> path, String matter, String place, RandomGenerator random) {
        List<String> phrases = path.stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody says anything about " + path));
        return phrases.get(random.nextInt(phrases.size()))
                .replace("{place}", place)
                .replace("{matter}", matter)
                .replace("{hour}", HOURS.get(random.nextInt(HOURS.size())))
                .replace("{days}", String.valueOf(2 + random.nextInt(14)));
    }
}
