package hotline.cases;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unit's orders, lead and co, by what is due first. Holds only what the viewer may know of. */
@ApplicationScoped
public class UnitOrders {
    /** What a unit has to do something with. */
    public static final Set<OrderState> OPEN = EnumSet.of(OrderState.SENT, OrderState.SIGNED);

    private static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private final UnitRows rows;

    @Inject
    UnitOrders(UnitRows rows) {
        this.rows = rows;
    }

    /** For a HANDLER of a unit. {@code states}: SENT, SIGNED, REPLIED; those of finished cases are not in it. */
    @Transactional
    public Page<OrderLine> page(
            Set<OrderState> states, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        int size = Page.limit(limit);
        QueueCursor cursor = after == null ? null : QueueCursor.read(after);
        return Page.of(rows.page(unit(viewer), states, cursor, size + 1, viewer), size, UnitOrders::cursor);
    }

    /** How many of the unit's orders stand where; those with none are left out. */
    @Transactional
    public Map<OrderState, Long> counts(Viewer viewer) {
        return rows.counts(unit(viewer), viewer);
    }

    private static long unit(Viewer viewer) {
        Long unit = viewer.mustBe(Role.HANDLER).actor().unit();
        if (unit == null) throw Refusal.forbidden("unit-needed", "You belong to no unit");
        return unit;
    }

    private static String cursor(OrderLine last) {
        return new QueueCursor(last.dueAt() == null ? NO_DUE : last.dueAt(), last.caseId()).text();
    }
}
