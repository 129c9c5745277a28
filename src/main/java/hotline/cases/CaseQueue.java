package hotline.cases;

import hotline.base.Page;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one queue: all channels, paged by key, with counts that are exact. Holds only what the viewer may know of. */
@ApplicationScoped
public class CaseQueue {
    private static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private final LineRows lines;
    private final TallyRows tallies;
    private final Directory directory;
    private final Clock clock;

    @Inject
    CaseQueue(LineRows lines, TallyRows tallies, Directory directory, Clock clock) {
        this.lines = lines;
        this.tallies = tallies;
        this.directory = directory;
        this.clock = clock;
    }

    /** What stands beside the filters. {@code states} leaves out those with none. */
    public record Counts(Map<State, Long> states, long open, long mine, long overdue) {}

    @Transactional
    public Page<CaseLine> page(
            QueueFilter filter, QueueOrder order, @Nullable String after, @Nullable Integer limit, Viewer viewer) {
        Instant now = Instant.now(clock);
        QueueOrder sort = order.of(filter);
        int size = Page.limit(limit);
        QueueCursor cursor = after == null ? null : QueueCursor.read(after);
        QueueSql.Text sql = QueueSql.page(filter, viewer, sort, cursor, size + 1, now);
        return Page.of(lines.page(sql, sort, now), size, CaseQueue::cursor);
    }

    /** How many cases the filter lets through, exactly. From the kept counters where they know the filter. */
    @Transactional
    public long total(QueueFilter filter, Viewer viewer) {
        if (filter.isCounted() && !(Sight.of(viewer) instanceof Sight.Own))
            return tallies.byState(filter, viewer).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        return lines.number(QueueSql.count(filter, viewer, Instant.now(clock)));
    }

    /** The same by the lead unit's key, {@link QueueFilter#NO_UNIT} for none yet; units without any may be left out. */
    @Transactional
    public Map<Long, Long> byUnit(QueueFilter filter, Viewer viewer) {
        if (filter.isCounted() && !(Sight.of(viewer) instanceof Sight.Own)) return tallies.byUnit(filter, viewer);
        List<Long> units = Stream.concat(
                        Stream.of(QueueFilter.NO_UNIT),
                        directory.units().stream().map(Unit::id))
                .toList();
        return lines.byUnit(QueueSql.countByUnit(filter, units, viewer, Instant.now(clock)));
    }

    @Transactional
    public Counts counts(Viewer viewer) {
        Instant now = Instant.now(clock);
        QueueFilter none = QueueFilter.OPEN;
        Map<State, Long> states = tallies.byState(none, viewer);
        return new Counts(
                states,
                states.values().stream().mapToLong(Long::longValue).sum(),
                lines.number(QueueSql.count(none.ofMine(), viewer, now)),
                lines.number(QueueSql.count(none.due(null, now), viewer, now)));
    }

    /** The cases of a citizen, by all his keys, unfinished ones first, then the newest first; of his newest {@value Page#MAX_LIMIT}. */
    @Transactional
    public List<CaseLine> ofCitizen(List<Long> citizen, int limit, Viewer viewer) {
        Instant now = Instant.now(clock);
        QueueFilter filter = QueueFilter.OPEN.ofCitizen(citizen);
        QueueSql.Text sql = QueueSql.page(filter, viewer, QueueOrder.NEWEST, null, Page.MAX_LIMIT, now);
        return lines.page(sql, QueueOrder.NEWEST, now).stream()
                .sorted(Comparator.comparing(c -> c.state().isFinished()))
                .limit(limit)
                .toList();
    }

    private static String cursor(CaseLine last) {
        Instant due = last.dueAt() == null ? NO_DUE : last.dueAt();
        return new QueueCursor(due, last.id()).text();
    }
}
