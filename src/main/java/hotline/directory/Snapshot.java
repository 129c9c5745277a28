package hotline.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All reference data as read at one instant. Units, matters and areas by id, people by login. */
record Snapshot(
        Instant at,
        Map<Long, Unit> units,
        Map<Long, Matter> matters,
        Map<String, Person> people,
        List<DatedLine> lines,
        Map<Long, Area> areas,
        Map<String, Unit> unitsByCode,
        Map<String, Area> areasByCode) {

    static Snapshot of(
            Instant at,
            Map<Long, Unit> units,
            Map<Long, Matter> matters,
            Map<String, Person> people,
            List<DatedLine> lines,
            Map<Long, Area> areas) {
        return new Snapshot(
                at, units, matters, people, lines, areas, byCode(units, Unit::code), byCode(areas, Area::code));
    }

    /** A line from {@code validFrom} on, until a later row of the same number. */
    record DatedLine(Instant validFrom, HotlineLine line) {}

    List<HotlineLine> linesAt(Instant instant) {
        Map<String, HotlineLine> valid = lines.stream()
                .filter(l -> !l.validFrom().isAfter(instant))
                .collect(Collectors.toMap(l -> l.line().number(), DatedLine::line, (a, b) -> b));
        return valid.values().stream()
                .sorted((a, b) -> a.number().compareTo(b.number()))
                .toList();
    }

    private static <T> Map<String, T> byCode(Map<Long, T> byId, Function<T, String> code) {
        return byId.values().stream().collect(Collectors.toMap(code, Function.identity()));
    }
}
