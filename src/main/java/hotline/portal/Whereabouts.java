package hotline.portal;

import hotline.base.Gcj02;
import hotline.base.Point;
import hotline.base.Refusal;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Nearest;
import hotline.portal.Draft.Where;
import hotline.portal.WherePage.WhereForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads where it is. */
@ApplicationScoped
class Whereabouts {
    private static final int LONGEST = 300;

    private final Directory directory;
    private final PortalConfig config;

    @Inject
    Whereabouts(Directory directory, PortalConfig config) {
        this.directory = directory;
        this.config = config;
    }

    /**
     * Refuses with {@code too-long}, {@code unknown} and {@code outside}.
     *
     * @param found the place is new: its grid cell counts, whatever was chosen before
     */
    Where of(WhereForm form, boolean found) {
        String address = blank(form.address);
        if (address != null && address.length() > LONGEST) throw Refusal.invalid("address", "too-long");
        String area = blank(form.area);
        if (area != null && directory.areaByCode(area).isEmpty()) throw Refusal.invalid("area", "unknown");
        Point point = point(form);
        if (point == null) return new Where(address, area, null, null);
        String cell = found || area == null ? cell(point) : area;
        return new Where(address, cell == null ? area : cell, point.lat(), point.lon());
    }

    /** As it was typed, to be shown again. */
    static Where words(WhereForm form) {
        return new Where(blank(form.address), blank(form.area), null, null);
    }

    /** WGS-84, whatever the map's. {@code null} when there is none. */
    private @Nullable Point point(WhereForm form) {
        String lat = blank(form.lat);
        String lon = blank(form.lon);
        if (lat == null || lon == null) return null;
        Point said = read(lat, lon);
        Point point = "gcj02".equals(form.system) ? Gcj02.toWgs84(said) : said;
        if (!isServed(point)) throw Refusal.invalid("lat", "outside");
        return point;
    }

    private static Point read(String lat, String lon) {
        try {
            return new Point(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (NumberFormatException | Refusal notAPlace) {
            throw Refusal.invalid("lat", "outside");
        }
    }

    /** Where nobody entered the middles of areas, everywhere. */
    private boolean isServed(Point point) {
        Collection<Area> areas = directory.areas();
        return areas.stream().allMatch(a -> a.lat() == null)
                || Nearest.of(areas, Area.Level.CELL, point, config.servedWithin())
                        .isPresent();
    }

    private @Nullable String cell(Point point) {
        return Nearest.of(directory.areas(), Area.Level.CELL, point, config.cellWithin())
                .map(Area::code)
                .orElse(null);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
