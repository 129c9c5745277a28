package hotline.cases;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for a decision, the oldest first. Holds only what the viewer may know of. */
@ApplicationScoped
public class Requests {
    private final AskedRows rows;

    @Inject
    Requests(AskedRows rows) {
        this.rows = rows;
    }

    /** For those who decide and those who watch them. {@code after} is the id of the last one seen. */
    @Transactional
    public Page<AskedLine> pending(Set<Asked> kinds, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        mayKnow(viewer);
        int size = Page.limit(limit);
        return Page.of(rows.pending(kinds, cursor(after), size + 1, viewer), size, line -> String.valueOf(line.id()));
    }

    /** How many of which kind, exactly; without those of which there are none. */
    @Transactional
    public Map<Asked, Long> counts(Viewer viewer) {
        mayKnow(viewer);
        return rows.counts(viewer);
    }

    private static void mayKnow(Viewer viewer) {
        viewer.mustBe(Role.DISPATCHER, Role.SHIFT_LEADER, Role.SUPERVISOR, Role.AUDITOR);
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }
}
