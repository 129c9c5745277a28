package hotline.desk;

import hotline.base.Urgency;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import hotline.routing.Route;
import hotline.routing.RowKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dispatch catalogue proposes for a case, with the row that decided, in words.
 *
 * @param lead    {@code null}: the catalogue has nobody
 * @param row     whether a row decided; its matter and area are {@code null} where it stands for any
 * @param version of the catalogue, 0 before there was one
 */
public record Proposed(
        @Nullable Unit lead,
        List<Unit> coUnits,
        boolean row,
        @Nullable String matter,
        @Nullable String area,
        Urgency urgency,
        String ruleSet,
        long version) {

    static Proposed of(Route route, Directory directory) {
        Long lead = route.lead();
        RowKey key = route.rows().isEmpty()
                ? null
                : route.rows().getFirst().row().row().key();
        return new Proposed(
                lead == null ? null : directory.unit(lead),
                route.coUnits().stream().map(directory::unit).toList(),
                key != null,
                key == null ? null : matter(key.matter(), directory),
                key == null ? null : area(key.area(), directory),
                route.urgency(),
                route.ruleSet(),
                route.version());
    }

    /** Somebody else than this unit, which does not want it. */
    public boolean isOtherThan(@Nullable String unit) {
        return lead != null && !lead.code().equals(unit);
    }

    public boolean leads(String unit) {
        return lead != null && lead.code().equals(unit);
    }

    private static @Nullable String matter(@Nullable String code, Directory directory) {
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .map(Matter::name)
                .findFirst()
                .orElse(code);
    }

    private static @Nullable String area(@Nullable String code, Directory directory) {
        return code == null ? null : directory.areaByCode(code).map(Area::name).orElse(code);
    }
}
