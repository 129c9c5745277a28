package hotline.admin;

import hotline.base.Urgency;
import hotline.routing.CatalogueRow;
import hotline.routing.RowKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue in words.
 *
 * @param matter    {@code null}: every matter
 * @param area      {@code null}: everywhere
 * @param inherited the matter of the row above that counts here; {@code null}: the row is this matter's own
 */
record CatalogueLine(
        RowKey key,
        @Nullable String matter,
        @Nullable String area,
        String lead,
        String coUnits,
        @Nullable String ruleSet,
        @Nullable Urgency urgency,
        @Nullable Instant since,
        @Nullable String inherited) {

    static CatalogueLine of(CatalogueRow row, Names names, @Nullable Instant since, @Nullable String inherited) {
        return new CatalogueLine(
                row.key(),
                names.matter(row.key().matter()),
                names.area(row.key().area()),
                names.unit(row.lead()),
                names.units(row.coUnits()),
                row.ruleSet(),
                row.urgency(),
                since == null || since.equals(Instant.EPOCH) ? null : since,
                inherited);
    }

    static CatalogueLine of(CatalogueRow row, Names names) {
        return of(row, names, null, null);
    }
}
