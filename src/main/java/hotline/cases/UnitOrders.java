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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit's orders, lead and co, by what is due first. Holds only what the viewer may know of. */
@ApplicationScoped
public class UnitOrders {
    /** What a unit has to do something with. */
    public static final Set<OrderState> OPEN = EnumSet.of(OrderState.SENT, OrderState.SIGNED);

    private static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private final UnitRows rows;
    private final TallyRows tallies;

    @Inject
    UnitOrders(UnitRows rows, TallyRows tallies) {
        this.rows = rows;
        this.tallies = tallies;
    }

    /**
     * For a HANDLER of a unit. {@code states}: SENT, SIGNED, REPLIED. A co-order that is replied has nothing left to do and
     * is not in it, a lead order until its case is reviewed.
     */
    @Transactional
    public Page<OrderLine> page(
            Set<OrderState> states, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        return page(unit(viewer), states, after, limit, viewer);
    }

    /** The same of any unit, for those who watch over it. */
    @Transactional
    public Page<OrderLine> of(
            long unit, Set<OrderState> states, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        return page(unit, states, after, limit, viewer.mustBe(Role.SUPERVISOR));
    }

    private Page<OrderLine> page(
            long unit, Set<OrderState> states, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        int size = Page.limit(limit);
        QueueCursor cursor = after == null ? null : QueueCursor.read(after);
        return Page.of(rows.page(unit, states, cursor, size + 1, viewer), size, UnitOrders::cursor);
    }

    /** How many of them stand where, exactly: the lead's from the kept counters. */
    @Transactional
    public Map<OrderState, Long> counts(Viewer viewer) {
        return counts(unit(viewer), viewer);
    }

    /** The same of any unit, for those who watch over it. */
    @Transactional
    public Map<OrderState, Long> countsOf(long unit, Viewer viewer) {
        return counts(unit, viewer.mustBe(Role.SUPERVISOR));
    }

    private Map<OrderState, Long> counts(long unit, Viewer viewer) {
        Map<OrderState, Long> counts = rows.coCounts(unit, viewer);
        Map<State, Long> leads = tallies.byState(QueueFilter.OPEN.ofUnit(unit), viewer);
        Stream.of(OrderState.SENT, OrderState.SIGNED, OrderState.REPLIED)
                .forEach(s -> counts.merge(s, leads.getOrDefault(UnitSql.follows(s), 0L), Long::sum));
        return counts;
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
