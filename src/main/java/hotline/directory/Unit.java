package hotline.directory;

import org.jspecify.annotations.Nullable;

/** A department, district, street or company that handles orders. {@code parent} is {@code null} at the top. */
public record Unit(
        long id,
        String code,
        String name,
        String nameEn,
        @Nullable Long parent) {}
