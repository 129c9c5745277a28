package hotline.phone;

import hotline.calls.Evidence;
import hotline.calls.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One telephone server at work. What it tells goes two ways at once: to the ledger, through memory that outlasts a
 * database that is away, and to the switchboard, on a thread of its own, so that a ring reaches the page at once.
 */
final class Exchange implements PhoneServer.Feed {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** Whoever acts on what happens; on the live thread, in the order of the feed. */
    interface Listener {
        void happened(Exchange exchange, Happening happening);

        void connected(Exchange exchange, Instant at, @Nullable Instant bootedAt);

        void lost(Exchange exchange, @Nullable Instant lastHeard, Instant at);
    }

    private final ServerSettings settings;
    private final PhoneServer server;
    private final Members members;
    private final Backlog backlog;
    private final Listener listener;
    private final Switchboard switchboard;
    private final ThreadPoolExecutor live;
    private final Map<String, Boolean> reachable = new ConcurrentHashMap<>();

    Exchange(ServerSettings settings, PhoneServer server, Members members, Backlog backlog, Listener listener) {
        this.settings = settings;
        this.server = server;
        this.members = members;
        this.backlog = backlog;
        this.listener = listener;
        this.switchboard = new Switchboard(settings.name(), settings.extensions()::containsKey);
        this.live = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform()
                        .daemon()
                        .name("phone-live-" + settings.name())
                        .factory());
    }

    void open() {
        server.open(this);
    }

    /** The link first: nothing new comes; then what came is stored. */
    void close() {
        server.close();
        live.shutdown();
        members.close();
        backlog.close();
    }

    ServerSettings settings() {
        return settings;
    }

    String name() {
        return settings.name();
    }

    Link link() {
        return server.link();
    }

    @Nullable
    Instant heardAt() {
        return server.heardAt();
    }

    Members members() {
        return members;
    }

    Backlog backlog() {
        return backlog;
    }

    void place(Placing placing) throws IOException {
        server.place(placing);
    }

    List<Waiting> waiting() {
        return switchboard.waiting();
    }

    boolean reachable(String extension) {
        return reachable.getOrDefault(extension, true);
    }

    /** Events that wait for the live thread: more than a few means that an observer is slow. */
    int behind() {
        return live.getQueue().size();
    }

    @Override
    public void heard(Evidence evidence) {
        live.execute(() -> fold(evidence));
        if (Evidence.matters(Source.AMI, evidence.event())) backlog.add(evidence);
    }

    @Override
    public void connected(Instant at, @Nullable Instant bootedAt) {
        live.execute(() -> listener.connected(this, at, bootedAt));
    }

    @Override
    public void lost(@Nullable Instant lastHeard, Instant at) {
        live.execute(() -> listener.lost(this, lastHeard, at));
    }

    private void fold(Evidence evidence) {
        try {
            for (Happening happening : switchboard.on(evidence)) {
                if (happening instanceof Happening.Reachable r) reachable.put(r.extension(), r.reachable());
                listener.happened(this, happening);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: %s %s could not be followed", name(), evidence.event(), evidence.uniqueId());
        }
    }
}
