package hotline.routing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a row of the catalogue is for, by code.
 *
 * @param matter with all below it; {@code null}: every matter
 * @param area   with all inside it; {@code null}: everywhere
 */
public record RowKey(@Nullable String matter, @Nullable String area) implements Comparable<RowKey> {
    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::matterOrEmpty).thenComparing(RowKey::areaOrEmpty);

    /** Blank codes mean every matter, or everywhere. */
    static RowKey of(@Nullable String matter, @Nullable String area) {
        return new RowKey(blankToNull(matter), blankToNull(area));
    }

    public String matterOrEmpty() {
        return matter == null ? "" : matter;
    }

    public String areaOrEmpty() {
        return area == null ? "" : area;
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    private static @Nullable String blankToNull(@Nullable String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }
}
