package hotline.visits;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading return visits: people's lists, the visits of a case, all of them. Holds only what the viewer may know of. */
@ApplicationScoped
public class VisitLists {
    private final ListRows rows;
    private final Clock clock;

    @Inject
    VisitLists(ListRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A person's work, in the order of the tabs of its page. */
    public enum Tab {
        /** Citizens to be called. */
        CALLS(Listed.SILENT, Listed.UNREACHABLE),
        /** Replies to be read. */
        READING(Listed.UNREADABLE, Listed.REMARK),
        /** Cases to be looked at again. */
        REVIEW(Listed.DISSATISFIED, Listed.LATE);

        private final List<Listed> reasons;

        Tab(Listed... reasons) {
            this.reasons = List.of(reasons);
        }

        /** In addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<Listed> reasons() {
            return reasons;
        }

        /** The first for {@code null}; refuses an unknown word with 400. */
        public static Tab of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(tab -> word == null || tab.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("list", "unknown"));
        }
    }

    /** What waits, by what is due first. */
    @Transactional
    public Page<VisitView> page(Tab tab, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        mayLook(viewer);
        int size = Page.limit(limit);
        List<VisitView> found = rows.listed(tab.reasons(), ListCursor.read(after), size + 1, viewer, now());
        return Page.of(found, size, v -> new ListCursor(v.dueAt() == null ? now() : v.dueAt(), v.id()).text());
    }

    @Transactional
    public Map<Tab, Long> counts(Viewer viewer) {
        mayLook(viewer);
        Map<Listed, Long> by = rows.counts(viewer);
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values())
            counts.put(
                    tab,
                    tab.reasons().stream()
                            .mapToLong(r -> by.getOrDefault(r, 0L))
                            .sum());
        return counts;
    }

    /** Every visit, the newest first. */
    @Transactional
    public Page<VisitView> all(
            @Nullable VisitState state, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        mayLook(viewer);
        int size = Page.limit(limit);
        return Page.of(rows.all(state, before(after), size + 1, viewer, now()), size, v -> String.valueOf(v.id()));
    }

    /** The visits of a case that the viewer may see, in the order of their planning. */
    @Transactional
    public List<VisitView> ofCase(long caseId) {
        return rows.ofCase(caseId, now());
    }

    /** Refuses with 404 one that the viewer may not know of. */
    @Transactional
    public VisitView one(long visit, Viewer viewer) {
        mayLook(viewer);
        return rows.one(visit, viewer, now()).orElseThrow(() -> Refusal.notFound("visit"));
    }

    private static void mayLook(Viewer viewer) {
        if (!viewer.seesAllUnits()) viewer.mustBe(Visits.CALLERS);
    }

    private static long before(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
