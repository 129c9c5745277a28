package hotline.admin;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.routing.Catalogue;
import hotline.routing.CatalogueRow;
import hotline.routing.DatedRow;
import hotline.routing.Facts;
import hotline.routing.Route;
import hotline.routing.Routing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tree of matters with the rows of the catalogue hung on it. */
@RequestScoped
class CatalogueTree {
    @Inject
    Catalogue catalogue;

    @Inject
    Routing routing;

    @Inject
    Names names;

    /** What of the catalogue is wanted; {@code null} and blank: all. */
    record Wanted(
            @Nullable String q,
            @Nullable String unit,
            @Nullable String area) {
        private boolean fits(Names.Node matter) {
            String word = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            return matter.name().toLowerCase(Locale.ROOT).contains(word)
                    || matter.code().contains(word)
                    || matter.initials().contains(word);
        }

        private boolean fits(CatalogueRow row) {
            return unit == null
                    || unit.isBlank()
                    || row.lead().equals(unit)
                    || row.coUnits().contains(unit);
        }
    }

    /** A matter with its rows, and with the one above it that counts where it has none of its own. */
    record Branch(Names.Node matter, List<CatalogueLine> lines) {}

    /** By area: what decides there for each matter. Else: every row. */
    List<Branch> branches(Wanted wanted, Instant at) {
        Map<String, List<DatedRow>> own = catalogue.book().rows(at).stream()
                .collect(Collectors.groupingBy(r -> r.row().key().matterOrEmpty()));
        List<Branch> branches = new ArrayList<>();
        for (Names.Node matter : names.matters()) {
            if (!wanted.fits(matter)) continue;
            List<CatalogueLine> lines = lines(matter, own.getOrDefault(matter.code(), List.of()), wanted, at);
            boolean any = wanted.unit() == null || wanted.unit().isBlank();
            if (any || !lines.isEmpty()) branches.add(new Branch(matter, lines));
        }
        return branches;
    }

    private List<CatalogueLine> lines(Names.Node matter, List<DatedRow> own, Wanted wanted, Instant at) {
        boolean everywhere = wanted.area() == null || wanted.area().isBlank();
        List<CatalogueLine> lines = new ArrayList<>();
        DatedRow decides = decides(matter, everywhere ? null : wanted.area(), at);
        boolean inherits =
                decides != null && !matter.code().equals(decides.row().key().matter());
        if (decides != null && (inherits || !everywhere) && wanted.fits(decides.row()))
            lines.add(line(decides, inherits ? above(decides.row()) : null));
        if (everywhere)
            own.stream()
                    .filter(r -> wanted.fits(r.row()))
                    .sorted(Comparator.comparing(r -> r.row().key()))
                    .forEach(r -> lines.add(line(r, null)));
        return lines;
    }

    private @Nullable DatedRow decides(Names.Node matter, @Nullable String area, Instant at) {
        Facts facts = new Facts(names.matterId(matter.code()), Kind.CONSULTATION, Urgency.NORMAL, null, area);
        return routing.route(facts, at).rows().stream()
                .findFirst()
                .map(Route.Considered::row)
                .orElse(null);
    }

    private CatalogueLine line(DatedRow row, @Nullable String inherited) {
        return CatalogueLine.of(row.row(), names, row.since().validFrom(), inherited);
    }

    private String above(CatalogueRow row) {
        return Objects.requireNonNullElse(names.matter(row.key().matter()), "*");
    }
}
