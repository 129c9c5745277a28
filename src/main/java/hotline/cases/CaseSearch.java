package hotline.cases;

import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.cases.SearchRows.Candidate;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds cases by words of what was said, newest first, open or finished; at most a few seconds behind. */
@ApplicationScoped
public class CaseSearch {
    private static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    /** So many times candidates are read for one page at most; a page that is not full by then says where to go on. */
    private static final int LOOKS = 10;

    private final SearchRows rows;
    private final LineRows lines;
    private final Clock clock;

    @Inject
    CaseSearch(SearchRows rows, LineRows lines, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.clock = clock;
    }

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
    public Page<CaseLine> page(
            String q, QueueFilter filter, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        int size = Page.limit(limit);
        SearchText.Wanted wanted = SearchText.wanted(q);
        List<Long> found = new ArrayList<>();
        Long before = after == null || after.isBlank()
                ? null
                : (Long) QueueCursor.read(after).id();
        for (int look = 0; look < LOOKS; look++) {
            List<Candidate> candidates = rows.candidates(SearchSql.page(wanted, filter, viewer, before, 2 * size));
            for (Candidate c : candidates) {
                before = c.id();
                if (wanted.standsIn(c.what())) found.add(c.id());
                if (found.size() > size) return page(found.subList(0, size), found.get(size - 1));
            }
            if (candidates.size() < 2 * size) return page(found, null);
        }
        return page(found, before);
    }

    private Page<CaseLine> page(List<Long> found, @Nullable Long last) {
        return new Page<>(lines(found), last == null ? null : new QueueCursor(NO_DUE, last).text());
    }

    private List<CaseLine> lines(List<Long> found) {
        return found.isEmpty() ? List.of() : lines.page(SearchSql.lines(found), QueueOrder.NEWEST, Instant.now(clock));
    }
}
