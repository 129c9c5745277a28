package hotline.privacy;

import hotline.privacy.KeptRows.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in the way of erasing a person's data, with the cases it is about. Pure. */
record Obstacle(String code, List<String> cases) {

    /**
     * In the order in which one would deal with them; of cases that may not be known only how many there are.
     *
     * @param hidden cases that whoever asks may not know of
     * @param duty   what was finished after this has to be kept
     */
    static List<Obstacle> of(List<Kept> kept, Set<Long> hidden, Instant duty) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Kept each : kept) {
            String code = code(each, hidden, duty);
            if (code != null)
                found.computeIfAbsent(code, c -> new ArrayList<>())
                        .add(hidden.contains(each.id()) ? "***" : each.number().toString());
        }
        return found.entrySet().stream()
                .map(e -> new Obstacle(e.getKey(), e.getValue()))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String code(Kept k, Set<Long> hidden, Instant duty) {
        if (hidden.contains(k.id())) return "needs-named-reader";
        if (k.held()) return "legal-hold";
        if (!k.isFinished()) return "open-case";
        return k.finishedAt().isAfter(duty) ? "retention-duty" : null;
    }
}
