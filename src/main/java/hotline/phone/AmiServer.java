package hotline.phone;

import hotline.calls.Evidence;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An Asterisk by its manager interface. Two connections: the feed, whose thread only hands events over, and one for
 * actions. A thread of its own keeps them alive, and connects again for ever.
 */
final class AmiServer implements PhoneServer {
    /** Marks the answers to what we ask right after connecting; they come in the feed, in order with its events. */
    static final String SNAPSHOT = "snapshot";

    private static final Logger LOG = Logger.getLogger(AmiServer.class);
    private static final Duration BOOT_TOLD = Duration.ofSeconds(5);

    private final ServerSettings settings;
    private final Clock clock;
    private final Pauses pauses;
    private final Duration silence;
    private volatile Link link;
    private volatile boolean closed;
    private volatile @Nullable Instant heardAt;
    private volatile @Nullable AmiConnection feedLine;
    private volatile @Nullable AmiConnection actionLine;
    private volatile @Nullable Thread keeper;
    private volatile CompletableFuture<Boolean> booted = new CompletableFuture<>();

    AmiServer(ServerSettings settings, Clock clock) {
        this(settings, clock, Pauses.DEFAULT, AmiConnection.SILENCE);
    }

    AmiServer(ServerSettings settings, Clock clock, Pauses pauses, Duration silence) {
        this.settings = settings;
        this.clock = clock;
        this.pauses = pauses;
        this.silence = silence;
        this.link = new Link(settings.name(), Link.State.CONNECTING, Instant.now(clock), null);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public @Nullable Instant heardAt() {
        return heardAt;
    }

    @Override
    public void open(Feed feed) {
        keeper = Thread.ofPlatform().daemon().name("phone-link-" + name()).start(() -> keep(feed));
    }

    @Override
    public void close() {
        closed = true;
        Thread thread = keeper;
        if (thread != null) thread.interrupt();
        hangUp();
    }

    @Override
    public Queues queues() throws IOException {
        return AmiActions.queues(actions());
    }

    @Override
    public void send(MemberMove move) throws IOException {
        AmiActions.send(actions(), move);
    }

    private AmiConnection actions() throws IOException {
        AmiConnection connection = actionLine;
        if (connection == null || !link.up()) throw new IOException("no link to " + settings);
        return connection;
    }

    private void keep(Feed feed) {
        int failures = 0;
        while (!closed) {
            try {
                connect(feed);
                failures = 0;
                stayConnected();
            } catch (InterruptedException e) {
                break;
            } catch (Exception e) {
                if (closed) break;
                failures++;
                down(feed, e);
            }
            hangUp();
            if (!rest(failures)) break;
        }
        hangUp();
    }

    private void connect(Feed feed)
            throws IOException, AuthenticationFailedException, TimeoutException, InterruptedException {
        CompletableFuture<Boolean> boot = new CompletableFuture<>();
        booted = boot;
        AmiConnection events = new AmiConnection(settings, silence, lines -> heard(lines, feed));
        feedLine = events;
        events.login("on");
        AmiConnection actions = new AmiConnection(settings, silence, lines -> {});
        actionLine = actions;
        actions.login("off");
        if (!told(boot) && boot.complete(true)) feed.connected(Instant.now(clock), null);
        become(new Link(name(), Link.State.CONNECTED, Instant.now(clock), null));
        for (AbstractManagerAction question : List.of(new QueueStatusAction(), new CoreShowChannelsAction())) {
            question.setActionId(SNAPSHOT);
            events.sendAction(question, null);
        }
    }

    private static boolean told(CompletableFuture<Boolean> boot) throws InterruptedException {
        try {
            return boot.get(BOOT_TOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    /** On the feed's own thread. */
    private void heard(List<String> lines, Feed feed) {
        Instant now = Instant.now(clock);
        heardAt = now;
        Map<String, String> fields = AmiBlock.fields(lines);
        Evidence evidence = AmiBlock.evidence(name(), fields, now);
        if (evidence.event().equals("FullyBooted") && booted.complete(true)) {
            String uptime = fields.get("Uptime");
            feed.connected(now, uptime == null ? null : now.minusSeconds(Long.parseLong(uptime)));
        }
        feed.heard(evidence);
    }

    private void stayConnected() throws IOException, InterruptedException {
        AmiConnection events = feedLine;
        AmiConnection actions = actionLine;
        if (events == null || actions == null) throw new Diagnosis.Ended();
        Duration ping = silence.dividedBy(3);
        while (!events.awaitEnd(ping)) {
            if (actions.awaitEnd(Duration.ZERO)) throw new Diagnosis.Ended();
            events.ping(() -> heardAt = Instant.now(clock));
            actions.ping(() -> {});
        }
        throw new Diagnosis.Ended();
    }

    private void down(Feed feed, Exception e) {
        LOG.debug("not connected", e);
        Instant now = Instant.now(clock);
        if (link.up() || link.state() == Link.State.CONNECTING) feed.lost(heardAt, now);
        become(Diagnosis.of(settings, e, now));
    }

    /** The same trouble keeps the moment it began, and is logged once. */
    private void become(Link next) {
        Link before = link;
        if (before.state() == next.state()) return;
        link = next;
        if (next.up()) LOG.infof("connected to %s", settings);
        else LOG.warn(next.problem());
    }

    private boolean rest(int failures) {
        boolean password = link.state() == Link.State.PASSWORD_WRONG;
        Duration pause =
                pauses.after(failures, password, ThreadLocalRandom.current().nextDouble());
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void hangUp() {
        Set<AmiConnection> both = new HashSet<>();
        if (feedLine != null) both.add(feedLine);
        if (actionLine != null) both.add(actionLine);
        feedLine = null;
        actionLine = null;
        both.forEach(AmiConnection::close);
    }
}
