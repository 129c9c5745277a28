package hotline.cases;

import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.cases.SearchRows.Candidate;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds cases by words of what was said, newest first, open or finished; at most a few seconds behind. */
@ApplicationScoped
public class CaseSearch {
    private static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private final SearchRows rows;
    private final SpanRows spans;
    private final LineRows lines;
    private final CasesConfig config;
    private final Clock clock;

    @Inject
    CaseSearch(SearchRows rows, SpanRows spans, LineRows lines, CasesConfig config, Clock clock) {
        this.rows = rows;
        this.spans = spans;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A page of what was found.
     *
     * @param searchedBack the time for one page was over: the page is not full, and older cases than those received then have
     *                     not been looked at; {@code next} goes on with them
     */
    public record Found(Page<CaseLine> page, @Nullable Instant searchedBack) {}

    /** Keys that fit, the newest first, and below which one the search goes on. */
    private record Keys(List<Long> found, @Nullable Long next, boolean cut) {}

    /** Neither a case's number nor a phone number: words. */
    public static boolean isWords(@Nullable String q) {
        return q != null
                && !q.isBlank()
                && PhoneNumber.read(q.strip()).isEmpty()
                && !CaseNumber.looksLikeOne(q.strip());
    }

    /**
     * Refuses with 400 words without two characters side by side.
     *
     * @param filter number, citizen, due time and "mine" have no say
     */
    @Transactional
    public Found page(String q, QueueFilter filter, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        return page(q, filter, after, limit, viewer, config.searchTime());
    }

    /** @param time for looking; one slice of keys is looked at in any case */
    @Transactional
    Found page(
            String q,
            QueueFilter filter,
            @Nullable String after,
            @Nullable Integer limit,
            Viewer viewer,
            Duration time) {
        Long before = after == null || after.isBlank()
                ? null
                : (Long) QueueCursor.read(after).id();
        Deque<SearchSlice> slices = spans.slices(filter.received(), before);
        Keys keys = keys(SearchText.wanted(q), filter, viewer, slices, Page.limit(limit), time);
        Long next = keys.next;
        Page<CaseLine> page = new Page<>(lines(keys.found), next == null ? null : new QueueCursor(NO_DUE, next).text());
        return new Found(page, keys.cut && next != null ? spans.receivedAt(next).orElse(Instant.now(clock)) : null);
    }

    private Keys keys(
            SearchText.Wanted wanted,
            QueueFilter filter,
            Viewer viewer,
            Deque<SearchSlice> slices,
            int size,
            Duration time) {
        long begun = System.nanoTime();
        long width = SearchSlice.FIRST;
        List<Long> found = new ArrayList<>();
        while (!slices.isEmpty()) {
            SearchSlice range = slices.removeFirst();
            SearchSlice slice = SearchSlice.newest(range, width);
            long look = System.nanoTime();
            List<Candidate> some = rows.candidates(SearchSql.page(wanted, filter, viewer, slice, 2 * size));
            for (Candidate c : some) {
                if (!wanted.standsIn(c.what())) continue;
                if (found.size() == size) return new Keys(found, found.getLast(), false);
                found.add(c.id());
            }
            boolean full = some.size() == 2 * size;
            long reached = full ? some.getLast().id() : slice.first();
            if (!range.below(reached).isEmpty()) slices.addFirst(range.below(reached));
            if (!full) width = SearchSlice.next(width, millis(look));
            if (!slices.isEmpty() && millis(begun) >= time.toMillis())
                return new Keys(found, reached, found.size() < size);
        }
        return new Keys(found, null, false);
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private List<CaseLine> lines(List<Long> found) {
        return found.isEmpty() ? List.of() : lines.page(SearchSql.lines(found), QueueOrder.NEWEST, Instant.now(clock));
    }
}
