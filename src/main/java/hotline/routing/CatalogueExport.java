package hotline.routing;

import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The catalogue as a file that {@link CatalogueFile} reads again, with names beside the codes. */
@ApplicationScoped
public class CatalogueExport {
    private final Catalogue catalogue;
    private final Directory directory;

    @Inject
    CatalogueExport(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** By matter, then area. */
    List<DatedRow> sorted(Instant at) {
        return catalogue.book().rows(at).stream()
                .sorted(Comparator.comparing(r -> r.row().key()))
                .toList();
    }

    /** Everything that is in force at the instant. */
    public String csv(Instant at) {
        Map<String, String> matters =
                directory.matters().stream().collect(Collectors.toMap(Matter::code, Matter::name));
        List<String> head = new ArrayList<>(CatalogueFile.COLUMNS);
        head.addAll(CatalogueFile.NAMES);
        StringBuilder file = new StringBuilder(CsvText.line(head));
        for (DatedRow row : sorted(at)) file.append(line(row.row(), matters));
        return file.toString();
    }

    private String line(CatalogueRow row, Map<String, String> matters) {
        return CsvText.line(List.of(
                row.key().matterOrEmpty(),
                row.key().areaOrEmpty(),
                row.lead(),
                String.join(" ", row.coUnits()),
                Objects.requireNonNullElse(row.ruleSet(), ""),
                row.urgency() == null ? "" : row.urgency().name(),
                matters.getOrDefault(row.key().matterOrEmpty(), ""),
                directory.areaByCode(row.key().areaOrEmpty()).map(Area::name).orElse(""),
                directory.unitByCode(row.lead()).map(Unit::name).orElse("")));
    }
}
