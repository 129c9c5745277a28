package hotline.admin;

import hotline.base.Role;
import hotline.routing.BadLine;
import hotline.routing.Catalogue;
import hotline.routing.CatalogueChange;
import hotline.routing.CatalogueExport;
import hotline.routing.CatalogueRefused;
import hotline.routing.Since;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole catalogue out to a file and in from one: first what would be different, then, confirmed, a version. */
@Path("/admin/catalogue/file")
@RunOnVirtualThread
class CatalogueFilePage {
    @Inject
    Me me;

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueExport export;

    @Inject
    Names names;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** What would be different, in words. */
    record Differences(
            long base, Instant from, List<CatalogueLine> added, List<Changed> changed, List<CatalogueLine> removed) {

        public int size() {
            return added.size() + changed.size() + removed.size();
        }
    }

    record Changed(CatalogueLine before, CatalogueLine after) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance catalogueFile(String today);

        static native TemplateInstance catalogueFaults(List<BadLine> lines);

        static native TemplateInstance catalogueDifferences(Differences d);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        me.mustBe(Role.ADMIN);
        return pages.show(Templates.catalogueFile(
                Instant.now(clock).atZone(Times.zone()).toLocalDate().toString()));
    }

    /** Begins with the mark by which spreadsheets know UTF-8. */
    @GET
    @Path("/catalogue.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response download() {
        me.mustBe(Role.ADMIN);
        return Response.ok("\uFEFF" + export.csv(Instant.now(clock)))
                .header("Content-Disposition", "attachment; filename=\"catalogue.csv\"")
                .build();
    }

    /** A fragment: every bad line of the file, or what it would change from the day on. Changes nothing. */
    @POST
    @Path("/comparison")
    @Consumes("text/csv")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance compare(byte @NotNull [] file, @QueryParam("from") @Nullable String from) {
        me.mustBe(Role.ADMIN);
        try {
            Instant since = Since.read(from, Instant.now(clock), Times.zone());
            return pages.show(Templates.catalogueDifferences(inWords(catalogue.whole(catalogue.read(file), since))));
        } catch (CatalogueRefused refused) {
            return pages.show(Templates.catalogueFaults(refused.lines()));
        }
    }

    private Differences inWords(CatalogueChange change) {
        return new Differences(
                change.base(),
                change.from(),
                change.added().stream().map(r -> CatalogueLine.of(r, names)).toList(),
                change.changed().stream()
                        .map(c -> new Changed(CatalogueLine.of(c.before(), names), CatalogueLine.of(c.after(), names)))
                        .toList(),
                change.removed().stream().map(r -> CatalogueLine.of(r, names)).toList());
    }
}
