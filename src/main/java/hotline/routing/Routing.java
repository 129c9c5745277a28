package hotline.routing;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import hotline.routing.Route.Considered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asked before a case is written who should have it; answers and forgets. Reads what is in memory only. */
@ApplicationScoped
public class Routing {
    private final Directory directory;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    Routing(Directory directory, Catalogue catalogue, Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Refuses a matter that the directory does not have. */
    public Route route(Facts facts) {
        return route(facts, Instant.now(clock));
    }

    /** By the version of the catalogue that was, or will be, in force at the instant. */
    public Route route(Facts facts, Instant at) {
        CatalogueBook book = catalogue.book();
        List<Considered> rows = RoutingRules.fitting(matters(facts.matter()), areas(facts.area()), book, at);
        CatalogueRow row = rows.isEmpty() ? null : rows.getFirst().row().row();
        Urgency urgency = row == null ? facts.urgency() : row.raised(facts.urgency());
        Long lead = row == null ? null : unit(row.lead());
        return new Route(
                book.version(at).map(CatalogueVersion::id).orElse(0L),
                lead,
                row == null ? List.of() : coUnits(row, lead),
                RoutingRules.ruleSet(row, facts.kind(), urgency),
                urgency,
                reasons(facts, row, urgency),
                rows);
    }

    /** The rule set of a case that was sorted anew; needs no matter. */
    public static String ruleSet(Kind kind, Urgency urgency) {
        return RoutingRules.ruleSet(kind, urgency);
    }

    /** The names of rule sets that a row of the catalogue may give, by name. */
    public static List<String> ruleSets() {
        return RoutingRules.ruleSets().stream().sorted().toList();
    }

    private List<String> matters(@Nullable Long matter) {
        return matter == null
                ? List.of()
                : directory.matterPath(matter).stream().map(Matter::code).toList();
    }

    private List<String> areas(@Nullable String area) {
        return area == null
                ? List.of()
                : directory.areaPath(area).stream().map(Area::code).toList();
    }

    /** Whoever has taken over from a unit that is closed; nobody, when nobody has. */
    private @Nullable Long unit(String code) {
        return directory.inCharge(code).map(Unit::id).orElse(null);
    }

    private List<Long> coUnits(CatalogueRow row, @Nullable Long lead) {
        return row.coUnits().stream()
                .flatMap(code -> directory.inCharge(code).stream())
                .map(Unit::id)
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
    }

    private static List<String> reasons(Facts facts, @Nullable CatalogueRow row, Urgency urgency) {
        List<String> reasons = new ArrayList<>();
        if (row == null) reasons.add(facts.matter() == null ? "no matter" : "no row");
        else reasons.add("row " + any(row.key().matter()) + " " + any(row.key().area()));
        String own = row == null ? null : row.ruleSetAt(urgency);
        if (own != null) reasons.add("rule set " + own);
        else reasons.add(urgency != Urgency.NORMAL ? "urgency " + urgency : "kind " + facts.kind());
        return reasons;
    }

    private static String any(@Nullable String code) {
        return code == null ? "*" : code;
    }
}
