package hotline.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** The public pages. How much they take is {@link PublicLimits}. */
@ConfigMapping(prefix = "hotline.portal")
public interface PortalConfig {
    /** What was half filled in is kept so long after the last step, and no longer. */
    @WithDefault("PT2H")
    Duration keepFor();

    /** Photos of one report. */
    @WithDefault("6")
    @Min(1)
    @Max(20)
    int photos();

    /** A place belongs to the grid cell whose middle is nearest, if it is not farther away, in metres. */
    @WithDefault("2500")
    double cellWithin();

    /** A place farther away from every middle is not in this town and refused, in metres. */
    @WithDefault("20000")
    double servedWithin();

    /** Absent: no map, and a citizen's browser asks nobody else for anything. */
    Tiles map();

    /** A map's pictures. */
    interface Tiles {
        /** {@code https://tiles.example/{z}/{x}/{y}.png}. */
        Optional<String> tiles();

        /** Who made it, as its licence wants it shown; HTML. */
        Optional<String> by();

        /** What its coordinates are: Chinese maps are shifted. */
        @WithDefault("wgs84")
        System system();
    }

    enum System {
        WGS84,
        GCJ02
    }
}
