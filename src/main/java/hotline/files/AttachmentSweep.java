package hotline.files;

import hotline.base.Tireless;
import hotline.files.Attachment.State;
import hotline.files.Scanner.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts in order what uploads leave behind, on every node: what was broken off, not sent, taken back, not scanned. */
@ApplicationScoped
class AttachmentSweep {
    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);
    private static final int BATCH = 100;

    /** No upload takes so long: what is older has no owner any more. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /** A moment for the upload to move its file itself. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final AttachmentRows rows;
    private final FileStore store;
    private final Arrival arrival;
    private final FilesConfig config;
    private final Clock clock;
    private final Tireless tireless = new Tireless(LOG, "attachments are not put in order");

    @Inject
    AttachmentSweep(AttachmentRows rows, FileStore store, Arrival arrival, FilesConfig config, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.arrival = arrival;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "attachments", every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        tireless.attempt(() -> sweep(Instant.now(clock)));
    }

    void sweep(Instant now) {
        settle(now);
        QuarkusTransaction.requiringNew().call(() -> rows.removeUnsent(now.minus(config.unsentFor())));
        forget();
        scan(now);
    }

    /** A file with a row stays, one without is of an upload that never ended. */
    private void settle(Instant now) {
        List<String> old = store.unsettled(now.minus(UNDER_WAY));
        for (String name : store.unsettled(now.minus(MOMENT))) {
            if (!name.endsWith(Arrival.RAW) && find(token(name)).isPresent()) store.keep(name);
            else if (old.contains(name)) store.delete(name);
        }
    }

    /** The bytes first: a row without bytes is harmless, bytes without a row would never be found. */
    private void forget() {
        List<String> removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> rows.removed(BATCH));
            removed.forEach(arrival::drop);
            removed.forEach(token -> QuarkusTransaction.requiringNew().run(() -> rows.forget(token)));
        } while (removed.size() == BATCH);
    }

    private void scan(Instant now) {
        List<String> due =
                QuarkusTransaction.requiringNew().call(() -> rows.lease(now, now.plus(config.scanAgain()), BATCH));
        for (String token : due) {
            Verdict verdict = arrival.scan(token);
            if (verdict == Verdict.AWAY) return;
            State state = verdict == Verdict.CLEAN ? State.KEPT : State.INFECTED;
            QuarkusTransaction.requiringNew().run(() -> rows.settle(token, state));
            if (state == State.INFECTED) arrival.drop(token);
        }
    }

    private Optional<Attachment> find(String token) {
        return QuarkusTransaction.requiringNew().call(() -> rows.byToken(token));
    }

    private static String token(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
