package hotline.cases;

import hotline.directory.Directory;
import hotline.web.Live;
import hotline.web.LiveEvent;
import hotline.web.LiveHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells open pages of what happened to cases, on whichever node it happened: the table of events is the bus. */
@ApplicationScoped
class CaseFeed implements LiveHistory {
    private static final int BATCH = 1000;

    private final FeedRows rows;
    private final Live live;
    private final Directory directory;
    private @Nullable Tail tail;
    /** A reader that begins here again misses nothing; it may hear some events twice. */
    private volatile long safe = Long.MAX_VALUE;

    @Inject
    CaseFeed(FeedRows rows, Live live, Directory directory) {
        this.rows = rows;
        this.live = live;
        this.directory = directory;
    }

    /** What a page learns; the row itself it asks for. {@code unit} is the lead unit's code. */
    record Payload(
            CaseNumber number,
            String event,
            State state,
            @Nullable String unit,
            Instant at,
            String actor) {}

    @Override
    public List<LiveEvent> after(long cursor, int limit) {
        return rows.after(cursor, limit).stream()
                .map(r -> event(r, Math.min(r.id(), safe)))
                .toList();
    }

    @Override
    public long now() {
        return Math.min(rows.newest(), safe);
    }

    /** Reads what is new and publishes it. Called by one thread only. */
    void poll() {
        Tail at = tail == null ? new Tail(rows.newest()) : tail;
        tail = at;
        List<FeedRows.Row> read = rows.after(at.low(), BATCH);
        Set<Long> fresh =
                new HashSet<>(at.fresh(read.stream().map(FeedRows.Row::id).toList(), elapsed()));
        safe = at.low();
        read.stream().filter(r -> fresh.contains(r.id())).forEach(r -> live.publish(event(r, safe)));
    }

    /** Time that passes, also while somebody sets the clock: a gap is waited for no longer and no shorter than it should be. */
    private static Instant elapsed() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }

    private LiveEvent event(FeedRows.Row row, long cursor) {
        String unit =
                row.leadUnit() == null ? null : directory.unit(row.leadUnit()).code();
        Payload payload = new Payload(row.number(), row.event(), row.state(), unit, row.at(), row.actor());
        return new LiveEvent("case", cursor, payload, row::isFor);
    }
}
