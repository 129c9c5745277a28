package hotline.cases;

import hotline.base.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** When the cases of a block of keys were received, so that a search by time leaves out the others. */
@ApplicationScoped
class SpanRows {
    private static final long BLOCK = 4096;

    private final Jdbi jdbi;

    @Inject
    SpanRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of cases whose words are being written, in the same transaction. */
    void note(Collection<Long> cases) {
        if (cases.isEmpty()) return;
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO case_span (block, first_at, last_at)
                        SELECT id DIV :size, MIN(opened_at), MAX(opened_at) FROM hotline_case WHERE id IN (<ids>) GROUP BY 1
                        ON DUPLICATE KEY UPDATE first_at = LEAST(first_at, VALUES(first_at)), last_at = GREATEST(last_at, VALUES(last_at))""").bind("size", BLOCK).bindList("ids", cases).execute());
    }

    /** The keys below {@code before} that cases of the period may have, the newest first; {@code null} is any. */
    Deque<SearchSlice> slices(@Nullable Period received, @Nullable Long before) {
        SearchSlice all = new SearchSlice(1, before == null ? newest() : before - 1);
        Deque<SearchSlice> slices = new ArrayDeque<>();
        if (received == null) slices.add(all);
        else blocks(received).forEach(block -> add(slices, block, all));
        slices.removeIf(SearchSlice::isEmpty);
        return slices;
    }

    /** Neighbours become one. */
    private static void add(Deque<SearchSlice> slices, long block, SearchSlice all) {
        SearchSlice last = slices.peekLast();
        long top = Math.min((block + 1) * BLOCK - 1, all.last());
        if (last != null && last.first() == (block + 1) * BLOCK) {
            slices.removeLast();
            top = last.last();
        }
        slices.addLast(new SearchSlice(Math.max(block * BLOCK, all.first()), top));
    }

    private List<Long> blocks(Period received) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT block FROM case_span WHERE last_at >= :from AND first_at < :to ORDER BY block DESC")
                .bind("from", received.from())
                .bind("to", received.to())
                .mapTo(Long.class)
                .list());
    }

    private long newest() {
        return jdbi.withHandle(h -> h.createQuery("SELECT COALESCE(MAX(id), 0) FROM hotline_case")
                .mapTo(Long.class)
                .one());
    }

    /** When the first ordinary case from this key on was received. */
    Optional<Instant> receivedAt(long key) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT opened_at FROM hotline_case FORCE INDEX (PRIMARY) WHERE id >= :key AND secret = FALSE
                        ORDER BY id LIMIT 1""")
                .bind("key", key)
                .map((r, c) -> Columns.at(r, "opened_at"))
                .findOne());
    }
}
