package hotline.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Brings together the evidence of calls that an attended transfer made one. */
final class Linked {
    /** Transfers of transfers; more would be a loop. */
    private static final int DEPTH = 6;

    private Linked() {}

    /**
     * @param read evidence by key, for many keys in one round trip
     * @return all evidence of each call that one of the keys belongs to
     */
    static Collection<List<Evidence>> together(
            Collection<String> keys, Function<Collection<String>, Map<String, List<Evidence>>> read) {
        Map<String, List<Evidence>> byKey = new HashMap<>(read.apply(keys));
        for (int i = 0; i < DEPTH; i++) {
            Set<String> missing = new TreeSet<>();
            byKey.values().forEach(list -> list.forEach(e -> missing.addAll(e.linkedInTransfer())));
            missing.removeAll(byKey.keySet());
            if (missing.isEmpty()) break;
            byKey.putAll(read.apply(missing));
        }
        Map<Set<String>, List<Evidence>> together = new LinkedHashMap<>();
        for (String key : keys) together.computeIfAbsent(reachable(key, byKey), all -> evidence(all, byKey));
        return together.values();
    }

    private static Set<String> reachable(String key, Map<String, List<Evidence>> byKey) {
        Set<String> reached = new TreeSet<>(Set.of(key));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Evidence e : byKey.getOrDefault(open.pop(), List.of())) {
                e.linkedInTransfer().stream().filter(reached::add).forEach(open::push);
            }
        }
        return reached;
    }

    private static List<Evidence> evidence(Set<String> keys, Map<String, List<Evidence>> byKey) {
        Set<Evidence> once = new HashSet<>();
        keys.forEach(key -> once.addAll(byKey.getOrDefault(key, List.of())));
        return new ArrayList<>(once);
    }
}
