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
     * For a HANDLER of a unit, and for a HEAD: of all units below too. {@code states}: SENT, SIGNED, REPLIED. A co-order
     * that is replied has nothing left to do and is not in it, a lead order until its case is reviewed.
     *
     * @param unit key of one of these units; {@code null}: of all. Refuses another one with 404
     */
    @Transactional
    public Page<OrderLine> page(
            @Nullable Long unit,
            Set<OrderState> states,
            @Nullable String after,
            @Nullable Integer limit,
            Viewer viewer) {
        return page(chosen(unit, viewer), states, after, limit, viewer);
    }

    /** Whose orders these are: keys of the viewer's units. */
    public Set<Long> units(Viewer viewer) {
        Set<Long> units = Sight.units(viewer.mustBe(Role.HANDLER, Role.HEAD));
        if (units.isEmpty()) throw Refusal.forbidden("unit-needed", "You belong to no unit");
        return units;
    }

    /** How many orders each of the viewer's units has to do something with; without those that have none. */
    @Transactional
    public Map<Long, Long> open(Viewer viewer) {
        Set<Long> units = units(viewer);
        Map<Long, Long> open = rows.openCoOrders(units, viewer);
        QueueFilter leads =
                QueueFilter.OPEN.in(Set.of(UnitSql.follows(OrderState.SENT), UnitSql.follows(OrderState.SIGNED)));
        tallies.byUnit(leads, watching(units, viewer)).forEach((unit, n) -> open.merge(unit, n, Long::sum));
        return open;
    }

    /** The same of any unit, for those who watch over it. */
    @Transactional
    public Page<OrderLine> of(
            long unit, Set<OrderState> states, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        return page(Set.of(unit), states, after, limit, viewer.mustBe(Role.SUPERVISOR));
    }

    private Page<OrderLine> page(
            Set<Long> units, Set<OrderState> states, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        int size = Page.limit(limit);
        QueueCursor cursor = after == null ? null : QueueCursor.read(after);
        return Page.of(rows.page(units, states, cursor, size + 1, viewer), size, UnitOrders::cursor);
    }

    /** How many of them stand where, exactly: the lead's from the kept counters. {@code unit} as for a page. */
    @Transactional
    public Map<OrderState, Long> counts(@Nullable Long unit, Viewer viewer) {
        return counts(chosen(unit, viewer), viewer);
    }

    /** The same of any unit, for those who watch over it. */
    @Transactional
    public Map<OrderState, Long> countsOf(long unit, Viewer viewer) {
        return counts(Set.of(unit), viewer.mustBe(Role.SUPERVISOR));
    }

    private Map<OrderState, Long> counts(Set<Long> units, Viewer viewer) {
        Map<OrderState, Long> counts = rows.coCounts(units, viewer);
        Map<State, Long> leads = tallies.byState(QueueFilter.OPEN, watching(units, viewer));
        Stream.of(OrderState.SENT, OrderState.SIGNED, OrderState.REPLIED)
                .forEach(s -> counts.merge(s, leads.getOrDefault(UnitSql.follows(s), 0L), Long::sum));
        return counts;
    }

    private Set<Long> chosen(@Nullable Long unit, Viewer viewer) {
        Set<Long> units = units(viewer);
        if (unit == null) return units;
        if (!units.contains(unit)) throw Refusal.notFound("unit");
        return Set.of(unit);
    }

    /** The same person with eyes for these units alone. */
    private static Viewer watching(Set<Long> units, Viewer viewer) {
        return new Viewer(viewer.actor(), viewer.name(), Set.of(Role.HEAD), units);
    }

    private static String cursor(OrderLine last) {
        return new QueueCursor(last.dueAt() == null ? NO_DUE : last.dueAt(), last.caseId()).text();
    }
}
