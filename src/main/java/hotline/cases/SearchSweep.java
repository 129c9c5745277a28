package hotline.cases;

import hotline.base.Tireless;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings new words into the search once a second, behind the events. One node at a time; a dead one's lock is free at once. */
@ApplicationScoped
class SearchSweep {
    private static final int BATCH = 2000;

    private final Tireless tireless = new Tireless(Logger.getLogger(SearchSweep.class), "new words are not found yet");
    private final SearchRows rows;
    private final SpanRows spans;
    private final Clock clock;

    /** What this node has read since it last began to sweep. */
    private @Nullable Tail tail;

    @Inject
    SearchSweep(SearchRows rows, SpanRows spans, Clock clock) {
        this.rows = rows;
        this.spans = spans;
        this.clock = clock;
    }

    @Scheduled(identity = "case-search", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    void sweep() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
                // there may be more
            }
        } catch (RuntimeException e) {
            // what was rolled back is read again
            tail = null;
            throw e;
        }
    }

    /** How many new events were read. */
    private int batch() {
        Optional<Long> mark = rows.mark();
        if (mark.isEmpty()) return 0;
        Tail mine = tail == null || tail.low() != mark.get() ? new Tail(mark.get()) : tail;
        tail = mine;
        Map<Long, SearchRows.Event> events = rows.after(mine.low(), BATCH).stream()
                .collect(Collectors.toMap(SearchRows.Event::id, Function.identity()));
        List<Long> fresh = mine.fresh(events.keySet().stream().sorted().toList(), Instant.now(clock));
        List<Long> cases = fresh.stream()
                .map(events::get)
                .filter(SearchRows.Event::matters)
                .map(SearchRows.Event::caseId)
                .distinct()
                .toList();
        spans.note(cases);
        rows.index(cases);
        rows.moveMark(mine.low());
        return fresh.size();
    }
}
