package hotline.phone;

import hotline.calls.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Evidence on its way from the feed to the ledger: in order, in batches, kept in memory until it is stored. */
final class Backlog {
    private static final Logger LOG = Logger.getLogger(Backlog.class);
    private static final int BATCH = 500;

    private final String server;
    private final BlockingQueue<Evidence> waiting;
    private final Consumer<List<Evidence>> ledger;
    private final Steady steady;
    private final BiConsumer<Instant, Instant> overflowed;
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Instant lostFrom;

    /** @param overflowed told the time between the first and the last event that found no room */
    Backlog(
            String server,
            int room,
            Consumer<List<Evidence>> ledger,
            Steady steady,
            BiConsumer<Instant, Instant> overflowed) {
        this.server = server;
        this.waiting = new LinkedBlockingQueue<>(room);
        this.ledger = ledger;
        this.steady = steady;
        this.overflowed = overflowed;
        this.thread =
                Thread.ofPlatform().daemon().name("phone-ledger-" + server).start(this::drain);
    }

    /** From the feed's one thread; never blocks. */
    void add(Evidence evidence) {
        if (waiting.offer(evidence)) {
            if (lostFrom == null) return;
            LOG.errorf("%s: room again after %d lost events; the files of the server have them", server, lost.get());
            overflowed.accept(lostFrom, evidence.at());
            lostFrom = null;
        } else if (lost.incrementAndGet() > 0 && lostFrom == null) {
            lostFrom = evidence.at();
            LOG.errorf("%s: the database is away and %d events wait: events are lost from now on", server, size());
        }
    }

    int size() {
        return waiting.size();
    }

    long lost() {
        return lost.get();
    }

    /** Stores what waits, if that goes quickly. */
    void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void drain() {
        List<Evidence> batch = new ArrayList<>(BATCH);
        try {
            while (!closed || !waiting.isEmpty()) {
                Evidence first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
                store(List.copyOf(batch));
                batch.clear();
            }
        } catch (InterruptedException e) {
            if (!waiting.isEmpty()) LOG.errorf("%s: %d events were not stored", server, waiting.size());
        }
    }

    /** One event that the ledger cannot take does not take the others of its batch along. */
    private void store(List<Evidence> batch) {
        if (steady.now("evidence of " + server, () -> ledger.accept(batch)) || batch.size() == 1) return;
        batch.forEach(one -> steady.now("evidence " + one.event(), () -> ledger.accept(List.of(one))));
    }
}
