package hotline.routing;

import hotline.base.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dispatch catalogue; units by code.
 *
 * @param ruleSet {@code null}: as the case's kind and urgency have it
 * @param urgency such cases are at least this pressing; {@code null}: as was said
 */
public record CatalogueRow(
        RowKey key,
        String lead,
        List<String> coUnits,
        @Nullable String ruleSet,
        @Nullable Urgency urgency) {

    public CatalogueRow {
        coUnits = List.copyOf(coUnits);
    }

    Urgency raised(Urgency said) {
        return urgency == null || said.compareTo(urgency) < 0 ? said : urgency;
    }

    /** The row's own rule set; {@code null} when it has none, or when the case is more pressing than such cases are. */
    @Nullable
    String ruleSetAt(Urgency urgency) {
        return urgency == raised(Urgency.NORMAL) ? ruleSet : null;
    }
}
