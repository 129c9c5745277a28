package hotline.admin;

import hotline.base.Role;
import hotline.routing.Catalogue;
import hotline.routing.CatalogueBook;
import hotline.routing.CatalogueRow;
import hotline.routing.CatalogueVersion;
import hotline.routing.RowKey;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed the catalogue when, from when on, and what. */
@Path("/admin/catalogue/versions")
@RunOnVirtualThread
class CatalogueVersionsPage {
    @Inject
    Me me;

    @Inject
    Catalogue catalogue;

    @Inject
    Names names;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** @param inForce begun, and the last that has */
    record Entry(CatalogueVersion version, long rows, boolean inForce, boolean planned, boolean first) {}

    /** @param line {@code null}: the row was taken away */
    record Change(
            @Nullable String matter,
            @Nullable String area,
            @Nullable CatalogueLine line) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance catalogueVersions(
                List<Entry> versions, @Nullable Long chosen, List<Change> changes);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("version") @Nullable Long chosen) {
        me.mustBe(Role.ADMIN);
        CatalogueBook book = catalogue.book();
        Instant now = Instant.now(clock);
        long inForce = book.version(now).map(CatalogueVersion::id).orElse(0L);
        List<Entry> entries = book.versions().reversed().stream()
                .map(v -> new Entry(
                        v,
                        book.entries(v.id()).count(),
                        v.id() == inForce,
                        v.validFrom().isAfter(now),
                        v.validFrom().equals(Instant.EPOCH)))
                .toList();
        List<Change> changes = chosen == null
                ? List.of()
                : book.entries(chosen)
                        .sorted(Comparator.comparing(CatalogueBook.Entry::key))
                        .map(this::change)
                        .toList();
        return pages.show(Templates.catalogueVersions(entries, chosen, changes));
    }

    private Change change(CatalogueBook.Entry e) {
        RowKey key = e.key();
        CatalogueRow row = e.row();
        return new Change(
                names.matter(key.matter()), names.area(key.area()), row == null ? null : CatalogueLine.of(row, names));
    }
}
