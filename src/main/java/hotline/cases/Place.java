package hotline.cases;

import org.jspecify.annotations.Nullable;

/**
 * Where it is. Sealed at rest: an address may be somebody's home.
 *
 * @param lat  WGS-84
 * @param cell the grid cell, when the sender knew it
 */
public record Place(
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String cell) {}
