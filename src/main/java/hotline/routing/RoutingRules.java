package hotline.routing;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.routing.Route.Considered;
import hotline.routing.Route.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks the row of the catalogue that decides, pure: the most specific area within the most specific matter. */
final class RoutingRules {
    private RoutingRules() {}

    /**
     * The rows that fit, the one that decides first.
     *
     * @param matters codes of the matter and of those above it, itself first; empty when it is not sorted
     * @param areas   codes of the area and of those around it, itself first; empty when nobody knows where
     */
    static List<Considered> fitting(List<String> matters, List<String> areas, CatalogueBook book, Instant at) {
        List<Considered> rows = new ArrayList<>();
        for (String matter : andAny(matters)) {
            for (String area : andAny(areas)) {
                book.row(new RowKey(matter, area), at).ifPresent(row -> rows.add(new Considered(row, why(rows, row))));
            }
        }
        return rows;
    }

    private static Why why(List<Considered> before, DatedRow row) {
        if (before.isEmpty()) return Why.DECIDES;
        RowKey decides = before.getFirst().row().row().key();
        boolean sameMatter = Objects.equals(decides.matter(), row.row().key().matter());
        return sameMatter ? Why.WIDER_AREA : Why.HIGHER_MATTER;
    }

    /**
     * The rule set: the row's own, unless somebody said that the case is more pressing than such cases are; else the
     * one of its kind and urgency.
     */
    static String ruleSet(@Nullable CatalogueRow row, Kind kind, Urgency urgency) {
        String own = row == null ? null : row.ruleSetAt(urgency);
        return own == null ? ruleSet(kind, urgency) : own;
    }

    /** Urgency outranks kind: an urgent suggestion is urgent. */
    static String ruleSet(Kind kind, Urgency urgency) {
        return (urgency != Urgency.NORMAL ? urgency.name() : kind.name()).toLowerCase(Locale.ROOT);
    }

    /** The names that a row may give: a rule set is named after a kind or an urgency. */
    static Set<String> ruleSets() {
        return Stream.concat(
                        Arrays.stream(Kind.values()).map(k -> ruleSet(k, Urgency.NORMAL)),
                        Stream.of(Urgency.URGENT, Urgency.EXTREME).map(u -> ruleSet(Kind.HELP, u)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<@Nullable String> andAny(List<String> path) {
        List<@Nullable String> all = new ArrayList<>(path);
        all.add(null);
        return Collections.unmodifiableList(all);
    }
}
