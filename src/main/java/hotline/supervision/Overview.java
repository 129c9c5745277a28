package hotline.supervision;

import hotline.cases.CaseQueue;
import hotline.cases.QueueFilter;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of all units at one instant: from the kept counters, and of what is due from each unit's own index. */
@ApplicationScoped
class Overview {
    private static final Comparator<UnitLine> WORST = Comparator.comparingLong((UnitLine u) -> u.n(Watch.LATE))
            .thenComparingLong(u -> u.n(Watch.NEAR))
            .thenComparingLong(u -> u.n(Watch.UNSIGNED))
            .reversed();

    private final CaseQueue queue;
    private final Directory directory;
    private final SupervisionConfig config;

    @Inject
    Overview(CaseQueue queue, Directory directory, SupervisionConfig config) {
        this.queue = queue;
        this.directory = directory;
        this.config = config;
    }

    QueueFilter filter(Watch what, Instant now) {
        return what.filter(now, config.near());
    }

    /** The worst first; without those where nothing is to be looked at. */
    List<UnitLine> exceptions(Viewer viewer, Instant now) {
        return lines(viewer, now).filter(u -> !u.isQuiet()).sorted(WORST).toList();
    }

    UnitLine of(Unit unit, Viewer viewer, Instant now) {
        Map<Watch, Long> counts = new EnumMap<>(Watch.class);
        for (Watch what : Watch.values())
            counts.put(what, queue.total(filter(what, now).ofUnit(unit.id()), viewer));
        return new UnitLine(unit, counts, queue.total(QueueFilter.OPEN.ofUnit(unit.id()), viewer));
    }

    private Stream<UnitLine> lines(Viewer viewer, Instant now) {
        Map<Watch, Map<Long, Long>> counts = Arrays.stream(Watch.values())
                .collect(Collectors.toMap(what -> what, what -> queue.byUnit(filter(what, now), viewer)));
        Map<Long, Long> open = queue.byUnit(QueueFilter.OPEN, viewer);
        UnitLine none = new UnitLine(null, at(counts, QueueFilter.NO_UNIT), open.getOrDefault(QueueFilter.NO_UNIT, 0L));
        return Stream.concat(
                Stream.of(none),
                directory.units().stream()
                        .map(u -> new UnitLine(u, at(counts, u.id()), open.getOrDefault(u.id(), 0L))));
    }

    private static Map<Watch, Long> at(Map<Watch, Map<Long, Long>> counts, long unit) {
        Map<Watch, Long> own = new EnumMap<>(Watch.class);
        counts.forEach((what, byUnit) -> own.put(what, byUnit.getOrDefault(unit, 0L)));
        return own;
    }
}
