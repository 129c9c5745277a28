package hotline.intake;

import hotline.base.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/**
 * What several ask for in the same moment is written in one transaction: while one batch is being committed the next one
 * gathers, so that nobody waits for a clock. Everybody waits for his own result, and an item that cannot be written fails
 * alone. What waits is bounded; what is beyond is refused at once.
 */
final class Batches<T, R> {
    private static final Logger LOG = Logger.getLogger(Batches.class);

    /** Items of one transaction. */
    static final int MOST = 200;

    /** Their weight together: what weighs more goes alone. */
    static final int HEAVIEST = 1000;

    private final Function<List<T>, List<R>> write;
    private final ToIntFunction<T> weigh;
    private final int bound;
    private final Semaphore room;
    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile boolean closed;

    private record Waiting<T, R>(T item, int weight, CompletableFuture<R> result) {}

    /**
     * @param write all of them in a transaction of its own, or none: their results in their order
     * @param weigh 1 and more
     * @param bound of the weight of what waits
     */
    Batches(Function<List<T>, List<R>> write, ToIntFunction<T> weigh, int bound) {
        this.write = write;
        this.weigh = weigh;
        this.bound = bound;
        this.room = new Semaphore(bound);
    }

    /**
     * Returns when it is durable. Refuses with 503 {@code intake-busy} when too much waits, or at the
     * end, and {@code intake-away} when nothing can be written.
     */
    R put(T item) {
        int weight = Math.min(weigh.applyAsInt(item), bound);
        if (closed || !room.tryAcquire(weight))
            throw Refusal.busy("intake-busy", "Too many messages at once: send it again", Duration.ofSeconds(2));
        try {
            Waiting<T, R> mine = new Waiting<>(item, weight, new CompletableFuture<>());
            waiting.add(mine);
            start();
            return mine.result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) throw own;
            throw e;
        } finally {
            room.release(weight);
        }
    }

    /** Takes nothing more and waits for what was taken. @return whether all of it has its result */
    boolean close(Duration patience) throws InterruptedException {
        closed = true;
        return room.tryAcquire(bound, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many wait and are not being written yet. */
    int waiting() {
        return waiting.size();
    }

    /** The weight of what has no result yet. */
    int taken() {
        return bound - room.availablePermits();
    }

    /** There is a writer as long as anything waits, and never two. */
    private void start() {
        if (writing.compareAndSet(false, true)) Thread.startVirtualThread(this::writeAll);
    }

    private void writeAll() {
        do {
            try {
                for (List<Waiting<T, R>> batch = next(); !batch.isEmpty(); batch = next()) together(batch);
            } finally {
                writing.set(false);
            }
        } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        int weight = 0;
        for (Waiting<T, R> one = waiting.peek(); one != null && batch.size() < MOST; one = waiting.peek()) {
            weight += one.weight;
            if (weight > HEAVIEST && !batch.isEmpty()) break;
            batch.add(waiting.remove());
        }
        return batch;
    }

    private void together(List<Waiting<T, R>> batch) {
        try {
            List<R> results = write.apply(batch.stream().map(Waiting::item).toList());
            for (int i = 0; i < batch.size(); i++) batch.get(i).result.complete(results.get(i));
        } catch (Throwable e) {
            if (!isOfOne(e)) {
                Refusal away = away(e);
                batch.forEach(one -> one.result.completeExceptionally(away));
            } else if (batch.size() > 1) batch.forEach(one -> together(List.of(one)));
            else batch.getFirst().result.completeExceptionally(e);
        }
    }

    private static Refusal away(Throwable e) {
        LOG.warn("messages were not stored, their senders are told to come again", e);
        return Refusal.busy("intake-away", "It cannot be stored at present: send it again", Duration.ofSeconds(5));
    }

    /** What lies in a value (class 22 and 23 of SQL's states) or in our own code; not that the database is away. */
    private static boolean isOfOne(Throwable e) {
        if (e instanceof Error) return false;
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql)
                return sql.getSQLState() != null && sql.getSQLState().matches("2[23].*");
        return true;
    }
}
