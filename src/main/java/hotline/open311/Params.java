package hotline.open311;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters of an address or a form. An empty one is none, says the standard. */
record Params(Map<String, List<String>> values) {
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,64})\\](\\[\\])?");

    static Params of(MultivaluedMap<String, String> map) {
        return new Params(map);
    }

    /** The first one that says something, without spaces around it. */
    Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    /** Declared several times or separated by commas. */
    List<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }

    /** {@code attribute[CODE]=value} and {@code attribute[CODE][]=value}, by code. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        values.forEach((name, given) -> {
            Matcher matcher = ATTRIBUTE.matcher(name);
            List<String> said =
                    given.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (matcher.matches() && !said.isEmpty())
                found.computeIfAbsent(matcher.group(1), c -> new ArrayList<>()).addAll(said);
        });
        return found;
    }
}
