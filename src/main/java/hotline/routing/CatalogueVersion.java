package hotline.routing;

import java.time.Instant;
import java.util.Comparator;

/**
 * Rows of the catalogue that change together.
 *
 * @param validFrom never before {@code madeAt}, but for the first rows of a town
 * @param madeBy    login
 */
public record CatalogueVersion(long id, Instant validFrom, Instant madeAt, String madeBy, String note)
        implements Comparable<CatalogueVersion> {
    private static final Comparator<CatalogueVersion> ORDER =
            Comparator.comparing(CatalogueVersion::validFrom).thenComparingLong(CatalogueVersion::id);

    boolean isValid(Instant at) {
        return !validFrom.isAfter(at);
    }

    @Override
    public int compareTo(CatalogueVersion other) {
        return ORDER.compare(this, other);
    }
}
