package hotline.open311;

import hotline.base.Gcj02;
import hotline.base.Point;
import hotline.base.Refusal;
import hotline.cases.Place;
import hotline.directory.Area;
import hotline.directory.Nearest;
import hotline.open311.Fault.Wrong;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where it is: coordinates, an address, or the code of an area; each helps where the others say nothing. */
final class Whereabouts {
    private static final int LONGEST = 300;

    private final Params form;
    private final Collection<Area> areas;
    private final Open311Config config;
    private final List<Wrong> wrongs;

    private Whereabouts(Params form, Collection<Area> areas, Open311Config config, List<Wrong> wrongs) {
        this.form = form;
        this.areas = areas;
        this.config = config;
        this.wrongs = wrongs;
    }

    /** What is wrong is added to {@code wrongs}; the place is worth nothing then. */
    static Place of(Params form, Collection<Area> areas, Open311Config config, List<Wrong> wrongs) {
        return new Whereabouts(form, areas, config, wrongs).place();
    }

    private Place place() {
        Optional<String> address = form.one("address_string");
        Optional<String> id = form.one("address_id");
        boolean some = form.one("lat").isPresent() || form.one("long").isPresent();
        if (!some && address.isEmpty() && id.isEmpty())
            wrongs.add(new Wrong(
                    "缺少位置：lat 与 long，或 address_string，或 address_id",
                    "No location was provided: lat and long, or address_string, or address_id"));
        address.filter(a -> a.length() > LONGEST)
                .ifPresent(a -> wrong("address_string", "最多 " + LONGEST + " 字", "at most " + LONGEST + " characters"));
        Point point = some ? point() : null;
        if (point != null && !isServed(point)) wrong("lat", "不在服务范围内", "outside the area that is served");
        return new Place(
                address.orElse(null),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                cell(id, point));
    }

    private @Nullable Point point() {
        if (form.one("lat").isEmpty() || form.one("long").isEmpty()) {
            wrongs.add(Fault.missing(form.one("lat").isEmpty() ? "lat" : "long"));
            return null;
        }
        try {
            Point point = new Point(
                    Double.parseDouble(form.one("lat").get()),
                    Double.parseDouble(form.one("long").get()));
            return wgs84(point);
        } catch (NumberFormatException e) {
            wrong("lat", "应为 WGS-84 十进制度数", "WGS-84, in decimal degrees");
        } catch (Refusal e) {
            wrong(e.errors().getFirst().field(), "超出范围", "out of range");
        }
        return null;
    }

    /** The standard knows WGS-84 only; who sends a Chinese map's coordinates has to say so. */
    private Point wgs84(Point said) {
        String system = form.one("coordinates").orElse("wgs84");
        if (system.equals("gcj02")) return Gcj02.toWgs84(said);
        if (!system.equals("wgs84")) wrong("coordinates", "只能是 wgs84 或 gcj02", "only wgs84 and gcj02 are known");
        return said;
    }

    private boolean isServed(Point point) {
        return areas.stream().allMatch(a -> a.lat() == null)
                || Nearest.of(areas, Area.Level.CELL, point, config.servedWithin())
                        .isPresent();
    }

    private @Nullable String cell(Optional<String> id, @Nullable Point point) {
        if (id.isEmpty())
            return point == null
                    ? null
                    : Nearest.of(areas, Area.Level.CELL, point, config.cellWithin())
                            .map(Area::code)
                            .orElse(null);
        if (areas.stream().noneMatch(a -> a.code().equals(id.get()))) wrong("address_id", "不存在", "not known");
        return id.get();
    }

    private void wrong(String field, String chinese, String english) {
        wrongs.add(new Wrong(field + "：" + chinese, field + ": " + english));
    }
}
