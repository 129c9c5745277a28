package hotline.desk;

import hotline.directory.Area;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which area an address speaks of: the smallest whose name stands in it. Where several of one size have that name, the one
 * that lies in a district or street named as well; none when it is still not clear. Pure.
 */
final class NamedArea {
    private NamedArea() {}

    /** @param around an area and those around it, itself first */
    static Optional<Area> in(String address, Collection<Area> areas, Function<Area, List<Area>> around) {
        List<Area> named =
                areas.stream().filter(a -> address.contains(a.name())).toList();
        Optional<Area.Level> smallest = named.stream().map(Area::level).max(Comparator.naturalOrder());
        List<Area> fitting =
                named.stream().filter(a -> a.level() == smallest.orElseThrow()).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : only(best(fitting, named, around));
    }

    /** A name that stands inside another one's is not meant: 一网格 in 听雨一网格. */
    private static List<Area> best(List<Area> fitting, List<Area> named, Function<Area, List<Area>> around) {
        int most = fitting.stream().mapToInt(a -> score(a, named, around)).max().orElse(0);
        return fitting.stream().filter(a -> score(a, named, around) == most).toList();
    }

    private static int score(Area area, List<Area> named, Function<Area, List<Area>> around) {
        return around.apply(area).stream()
                .filter(named::contains)
                .mapToInt(a -> a.name().length())
                .sum();
    }

    private static Optional<Area> only(List<Area> areas) {
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }
}
