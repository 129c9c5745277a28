package hotline.audit;

import hotline.base.Actor;
import hotline.base.Tireless;
import hotline.database.BulkInsert;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Who looked at whose data, where looking must cost no round trip: noted in memory, written many at a time every
 * second. One entry for one sitting: the same person at the same thing again within the hour is not noted anew. A node that
 * is killed loses what it noted in its last second; while the database is away it keeps what it can hold.
 */
@ApplicationScoped
public class Reads {
    private static final Duration SITTING = Duration.ofHours(1);
    private static final int MOST = 20_000;
    private static final int BATCH = 2_000;

    private final Tireless tireless = new Tireless(Logger.getLogger(Reads.class), "reads are not written to the audit");
    private final BlockingQueue<Read> noted = new LinkedBlockingQueue<>(MOST);
    private final Map<String, Instant> sittings = new LinkedHashMap<>(1024, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };
    private final List<Read> writing = new ArrayList<>();
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Reads(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    private record Read(Instant at, String actor, String action, String subject) {}

    /** As {@link Audit#record}, a moment later. */
    public void note(Actor by, String action, String subject) {
        Instant now = Instant.now(clock);
        if (!isNew(by.login() + "|" + action + "|" + subject, now)) return;
        if (!noted.offer(new Read(now, by.login(), action, subject))) audit.record(by, action, subject, null);
    }

    private boolean isNew(String key, Instant now) {
        synchronized (sittings) {
            Instant last = sittings.get(key);
            if (last != null && last.plus(SITTING).isAfter(now)) return false;
            sittings.remove(key);
            sittings.put(key, now);
            return true;
        }
    }

    @Scheduled(identity = "audit-reads", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        tireless.attempt(this::drain);
    }

    void stop(@Observes ShutdownEvent stop) {
        tireless.attempt(this::drain);
    }

    /** What could not be written is tried again first. */
    private synchronized void drain() {
        while (!writing.isEmpty() || noted.drainTo(writing, BATCH) > 0) {
            BulkInsert rows = new BulkInsert("audit_entry", "at, actor, action, subject");
            writing.forEach(r -> rows.add(r.at, r.actor, r.action, r.subject));
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(rows::execute));
            writing.clear();
        }
    }
}
