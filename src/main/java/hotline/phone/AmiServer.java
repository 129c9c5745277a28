package hotline.phone;

import hotline.calls.Evidence;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An Asterisk by its manager interface. The feed's thread only hands events over; a thread of this server's own keeps
 * the connections alive, and connects again for ever.
 */
final class AmiServer implements PhoneServer {
    private static final Logger LOG = Logger.getLogger(AmiServer.class);
    private static final Duration BOOT_TOLD = Duration.ofSeconds(5);

    private final ServerSettings settings;
    private final Clock clock;
    private final Pauses pauses;
    private final Duration silence;
    private volatile Link link;
    private volatile boolean closed;
    private volatile @Nullable Instant heardAt;
    private volatile @Nullable AmiLife life;
    private volatile @Nullable Thread keeper;

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
        AmiLife now = life;
        if (now != null) now.close();
    }

    @Override
    public Queues queues() throws IOException {
        return AmiActions.queues(actions());
    }

    @Override
    public void send(MemberMove move) throws IOException {
        AmiActions.send(actions(), move);
    }

    @Override
    public void place(Placing placing) throws IOException {
        AmiActions.place(actions(), placing);
    }

    private AmiConnection actions() throws IOException {
        AmiLife now = life;
        if (now == null || !link.up()) throw new IOException("no link to " + settings);
        return now.actions();
    }

    private void keep(Feed feed) {
        int failures = 0;
        while (!closed) {
            try {
                live(feed);
                failures = 0;
                throw new Diagnosis.Ended();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (closed) return;
                failures++;
                down(feed, e);
            }
            if (!rest(failures)) return;
        }
    }

    /** Returns after a connection that was up has ended. */
    private void live(Feed feed)
            throws IOException, AuthenticationFailedException, TimeoutException, InterruptedException {
        CompletableFuture<Boolean> booted = new CompletableFuture<>();
        try (AmiLife now = new AmiLife(settings, silence, lines -> heard(lines, feed, booted))) {
            life = now;
            now.login();
            if (!told(booted) && booted.complete(true)) feed.connected(Instant.now(clock), null);
            become(new Link(name(), Link.State.CONNECTED, Instant.now(clock), null));
            now.ask();
            now.stay(() -> heardAt = Instant.now(clock));
        } finally {
            life = null;
        }
    }

    private static boolean told(CompletableFuture<Boolean> booted) throws InterruptedException {
        try {
            return booted.get(BOOT_TOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    /** On the feed's own thread. */
    private void heard(List<String> lines, Feed feed, CompletableFuture<Boolean> booted) {
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

    private void down(Feed feed, Exception e) {
        LOG.debug("not connected", e);
        Instant now = Instant.now(clock);
        if (link.up() || link.state() == Link.State.CONNECTING) feed.lost(heardAt, now);
        become(Diagnosis.of(settings, e, now));
    }

    /** The same trouble keeps the moment it began, and is logged once. */
    private void become(Link next) {
        if (link.state() == next.state()) return;
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
}
