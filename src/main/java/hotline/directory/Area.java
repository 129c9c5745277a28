package hotline.directory;

import org.jspecify.annotations.Nullable;

/**
 * A district, a street in it or a grid cell of the street.
 *
 * @param code   of the whole path, {@code jiyun.tingyu.03}
 * @param parent {@code null} for a district
 * @param lat    the middle, WGS-84; {@code null} when nobody entered it
 */
public record Area(
        long id,
        String code,
        String name,
        String nameEn,
        Level level,
        @Nullable Long parent,
        @Nullable Double lat,
        @Nullable Double lon) {

    public enum Level {
        DISTRICT,
        STREET,
        CELL
    }
}
