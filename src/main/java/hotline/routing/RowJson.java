package hotline.routing;

import hotline.base.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue as programs read and write it: codes. {@code matter} absent: every one; {@code area}: everywhere. */
record RowJson(
        @Nullable String matter,
        @Nullable String area,
        @Nullable String lead,
        @Nullable List<String> coUnits,
        @Nullable String ruleSet,
        @Nullable String urgency) {

    static RowJson of(CatalogueRow row) {
        Urgency urgency = row.urgency();
        return new RowJson(
                row.key().matter(),
                row.key().area(),
                row.lead(),
                row.coUnits(),
                row.ruleSet(),
                urgency == null ? null : urgency.name());
    }

    RawRow raw(int line) {
        return new RawRow(
                line, matter, area, lead, coUnits == null ? null : String.join(" ", coUnits), ruleSet, urgency);
    }

    RowKey key() {
        return RowKey.of(matter, area);
    }
}
