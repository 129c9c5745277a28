package hotline.portal;

import hotline.base.Gcj02;
import hotline.base.Point;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Nearest;
import hotline.portal.Draft.Where;
import hotline.web.PictureOrigins;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The map to point at, where somebody has configured one; its pictures are all that a citizen's browser asks of others. */
@ApplicationScoped
class MapView {
    private static final int TOWN = 12;
    private static final int STREET = 17;

    private final PortalConfig.Tiles config;
    private final Directory directory;
    private final PictureOrigins origins;

    @Inject
    MapView(PortalConfig config, Directory directory, PictureOrigins origins) {
        this.config = config.map();
        this.directory = directory;
        this.origins = origins;
    }

    /**
     * In the map's own coordinates.
     *
     * @param known whether the place is the citizen's
     */
    public record Shown(String tiles, String by, String system, double lat, double lon, int zoom, boolean known) {}

    void allow(@Observes StartupEvent start) {
        config.tiles().ifPresent(tiles -> origins.allow("/report/where", origin(tiles)));
    }

    /** {@code null}: no map. */
    @Nullable
    Shown of(Where where) {
        if (config.tiles().isEmpty()) return null;
        Point point = point(where).or(this::middle).orElse(null);
        if (point == null) return null;
        boolean known = point(where).isPresent();
        Point at = config.system() == PortalConfig.System.GCJ02 ? Gcj02.fromWgs84(point) : point;
        return new Shown(
                config.tiles().get(),
                config.by().orElse(""),
                config.system().name().toLowerCase(Locale.ROOT),
                at.lat(),
                at.lon(),
                known ? STREET : TOWN,
                known);
    }

    private static Optional<Point> point(Where where) {
        Double lat = where.lat();
        Double lon = where.lon();
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Point(lat, lon));
    }

    /** Of the town: the mean of its districts' middles. */
    private Optional<Point> middle() {
        List<Point> all = directory.areas().stream()
                .filter(a -> a.level() == Area.Level.DISTRICT)
                .flatMap(a -> Nearest.middle(a).stream())
                .toList();
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new Point(
                all.stream().mapToDouble(Point::lat).average().orElseThrow(),
                all.stream().mapToDouble(Point::lon).average().orElseThrow()));
    }

    /** Subdomains in braces, {@code https://{s}.tiles.example/…}, are any. */
    static String origin(String tiles) {
        URI uri = URI.create(tiles.replace("{s}", "any").replaceAll("\\{\\w+}", "0"));
        String host = tiles.contains("{s}") ? uri.getHost().replaceFirst("^any", "*") : uri.getHost();
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
