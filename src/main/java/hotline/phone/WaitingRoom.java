package hotline.phone;

import hotline.calls.Evidence;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Callers in the queues of one server, in the order in which they came. */
final class WaitingRoom {
    private final String server;
    private final Map<String, Waiting> callers = new LinkedHashMap<>();
    private volatile List<Waiting> shown = List.of();

    WaitingRoom(String server) {
        this.server = server;
    }

    void enter(String call, String queue, @Nullable String caller, Instant at) {
        callers.put(call, new Waiting(server, queue, call, caller, at));
        shown = List.copyOf(callers.values());
    }

    boolean leave(@Nullable String call) {
        if (call == null || callers.remove(call) == null) return false;
        shown = List.copyOf(callers.values());
        return true;
    }

    /** Counted anew. Whom we knew keeps the exact time of joining; of others it is known in whole seconds. */
    void become(Collection<Evidence> entries, Instant at) {
        Map<String, Waiting> known = Map.copyOf(callers);
        callers.clear();
        for (Evidence e : entries) {
            String call = e.uniqueId();
            if (call == null) continue;
            Waiting before = known.get(call);
            Instant since = before != null ? before.since() : at.minusSeconds(wait(e));
            String caller = Facts.first(e.fields().get("CallerIDNum"));
            callers.put(call, new Waiting(server, e.fields().getOrDefault("Queue", ""), call, caller, since));
        }
        shown = List.copyOf(callers.values());
    }

    /** From any thread. */
    List<Waiting> waiting() {
        return shown;
    }

    private static long wait(Evidence e) {
        return Long.parseLong(e.fields().getOrDefault("Wait", "0"));
    }
}
