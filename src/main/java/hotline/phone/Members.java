package hotline.phone;

import hotline.phone.Sessions.Change;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps the queues of one server equal to who is on duty. Changes are told at once, one after the other; what could not
 * be told, or was undone by others, is mended by comparing with what the server itself says.
 */
final class Members {
    private static final Logger LOG = Logger.getLogger(Members.class);

    /** Even when nothing failed: somebody may have changed the queues by hand. */
    private static final Duration MEND_EVERY = Duration.ofSeconds(60);

    private final PhoneServer server;
    private final Supplier<Collection<OperatorSession>> onDuty;
    private final Predicate<String> ours;
    private final Clock clock;
    private final ExecutorService thread;
    /** What the server was last told of each telephone's pause, so that it is not told twice. */
    private final Map<String, String> told = new HashMap<>();

    private volatile Set<String> queues = Set.of();
    private volatile boolean stale = true;
    private volatile Instant mendAt = Instant.MIN;
    private int failures;

    Members(PhoneServer server, Supplier<Collection<OperatorSession>> onDuty, Predicate<String> ours, Clock clock) {
        this.server = server;
        this.onDuty = onDuty;
        this.ours = ours;
        this.clock = clock;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("phone-members-" + server.name())
                .factory());
    }

    /** Queues the server has, as far as it was asked. */
    Set<String> queues() {
        return queues;
    }

    /** Tells what a change of a session means; completes when the server knows, or will be asked again. */
    CompletableFuture<Void> apply(Change change) {
        return CompletableFuture.runAsync(() -> attempt(() -> send(moves(change))), thread);
    }

    /** At once, without asking who is on duty: nothing may ring at this telephone after the talk that begins now. */
    void hold(String extension) {
        thread.execute(() -> attempt(() -> send(List.of(new MemberMove.Pause(extension, Duty.WRAP_UP)))));
    }

    /** After connecting: the server may have forgotten what it was told. */
    void connected() {
        stale = true;
        mendAt = Instant.MIN;
        thread.execute(() -> attempt(this::mend));
    }

    /** Once a second: mends if something was missed, and once in a while without a reason. */
    void tick() {
        if (server.link().up() && !Instant.now(clock).isBefore(mendAt)) thread.execute(() -> attempt(this::mend));
    }

    void close() {
        thread.shutdownNow();
    }

    private interface Work {
        void run() throws IOException;
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            stale = true;
            mendAt = Instant.now(clock).plusSeconds(1L << Math.min(failures++, 5));
            LOG.debugf(e, "%s: to be mended", server.name());
        }
    }

    private List<MemberMove> moves(Change change) throws IOException {
        OperatorSession before = change.before();
        OperatorSession after = change.after();
        if (before != null && after != null) return Roster.between(before, after);
        if (after != null) return Roster.enter(after, known());
        return before == null ? List.of() : Roster.leave(before, known());
    }

    private Set<String> known() throws IOException {
        if (queues.isEmpty()) queues = Set.copyOf(server.queues().names());
        return queues;
    }

    private void mend() throws IOException {
        if (!stale && Instant.now(clock).isBefore(mendAt)) return;
        Queues actual = server.queues();
        queues = Set.copyOf(actual.names());
        told.clear();
        List<MemberMove> moves = Roster.mend(actual, onDuty.get(), ours);
        moves.forEach(move -> LOG.infof("%s: mending the queues: %s", server.name(), move));
        send(moves);
        stale = false;
        failures = 0;
        mendAt = Instant.now(clock).plus(MEND_EVERY);
    }

    private void send(List<MemberMove> moves) throws IOException {
        for (MemberMove move : moves) send(move);
    }

    private void send(MemberMove move) throws IOException {
        if (move instanceof MemberMove.Pause pause) {
            String reason = pause.reason() == null ? "" : pause.reason();
            if (reason.equals(told.get(pause.extension()))) return;
            server.send(move);
            told.put(pause.extension(), reason);
        } else {
            server.send(move);
            if (move instanceof MemberMove.Add add) told.remove(add.extension());
        }
    }
}
