package hotline.phone;

import hotline.calls.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the answers to what is asked after connecting, until each list is complete. */
final class Snapshot {
    private List<Evidence> callers = new ArrayList<>();
    private Map<String, Evidence> channels = new HashMap<>();

    void caller(Evidence entry) {
        callers.add(entry);
    }

    void channel(Evidence channel) {
        if (channel.uniqueId() != null) channels.put(channel.uniqueId(), channel);
    }

    List<Evidence> callers() {
        List<Evidence> complete = callers;
        callers = new ArrayList<>();
        return complete;
    }

    Map<String, Evidence> channels() {
        Map<String, Evidence> complete = channels;
        channels = new HashMap<>();
        return complete;
    }
}
