package hotline.directory;

import hotline.base.Point;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which area a place lies in, as far as middles of areas can tell: the one whose middle is nearest, within a bound. */
public final class Nearest {
    private Nearest() {}

    /** @param metres farther away from every middle is in none of them */
    public static Optional<Area> of(Collection<Area> areas, Area.Level level, Point place, double metres) {
        record Near(Area area, double metres) {}
        return areas.stream()
                .filter(a -> a.level() == level)
                .flatMap(a -> middle(a).stream().map(m -> new Near(a, m.metresTo(place))))
                .filter(n -> n.metres() <= metres)
                .min(Comparator.comparingDouble(Near::metres)
                        .thenComparing(n -> n.area().code()))
                .map(Near::area);
    }

    /** Empty when nobody entered it. */
    public static Optional<Point> middle(Area area) {
        Double lat = area.lat();
        Double lon = area.lon();
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Point(lat, lon));
    }
}
