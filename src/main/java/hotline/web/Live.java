package hotline.web;

import hotline.base.Tireless;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The open streams of this node. Publishing never blocks and never fails the publisher. */
@ApplicationScoped
public class Live {
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Sessions sessions;
    private final Tireless tireless = new Tireless(Logger.getLogger(Live.class), "streams of ended sessions stay open");

    @Inject
    Live(Sessions sessions) {
        this.sessions = sessions;
    }

    /** One browser's stream; {@code session} is {@code null} for a program. */
    record Stream(Viewer viewer, @Nullable String session, Consumer<LiveEvent> sink, Runnable close) {}

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

    /** Keeps proxies from closing quiet streams, and tells a page that its link is alive. */
    @Scheduled(every = "10s")
    void beat() {
        publish(new LiveEvent("beat", null, java.util.Map.of(), viewer -> true));
    }

    /** Ends streams whose session is over, wherever it was ended. */
    @Scheduled(every = "1s")
    void everySecond() {
        tireless.attempt(this::closeEnded);
    }

    private void closeEnded() {
        Set<String> ended =
                streams.stream().map(Stream::session).filter(Objects::nonNull).collect(Collectors.toSet());
        // one that was opened while we asked is not among them
        ended.removeAll(sessions.alive(ended));
        streams.stream()
                .filter(s -> s.session() != null && ended.contains(s.session()))
                .forEach(s -> s.close().run());
    }
}
