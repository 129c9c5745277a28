package hotline.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The open streams of this node. Publishing never blocks and never fails the publisher. */
@ApplicationScoped
public class Live {
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    /** One browser's stream. */
    record Stream(Viewer viewer, Consumer<LiveEvent> sink) {}

    public void publish(LiveEvent event) {
        for (Stream stream : streams) {
            if (event.audience().test(stream.viewer())) stream.sink().accept(event);
        }
    }

    /** How many browsers listen on this node. */
    public int size() {
        return streams.size();
    }

    Runnable open(Stream stream) {
        streams.add(stream);
        return () -> streams.remove(stream);
    }
}
