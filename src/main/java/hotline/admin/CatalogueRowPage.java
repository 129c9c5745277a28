package hotline.admin;

import hotline.base.Role;
import hotline.base.Urgency;
import hotline.routing.Catalogue;
import hotline.routing.CatalogueRow;
import hotline.routing.DatedRow;
import hotline.routing.Routing;
import hotline.routing.RowKey;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row, to be added, replaced or taken away from a day on. */
@Path("/admin/catalogue/row")
@RunOnVirtualThread
class CatalogueRowPage {
    /** So many selects for co-units at least. */
    private static final int CO_UNITS = 3;

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

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance catalogueRow(
                RowKey key,
                @Nullable CatalogueRow row,
                List<String> coUnits,
                List<Names.Node> matters,
                List<Names.Node> areas,
                List<Names.Node> units,
                List<String> ruleSets,
                List<Urgency> urgencies,
                String today);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("matter") @DefaultValue("") String matter, @QueryParam("area") @DefaultValue("") String area) {
        me.mustBe(Role.ADMIN);
        RowKey key = new RowKey(matter.isEmpty() ? null : matter, area.isEmpty() ? null : area);
        Instant now = Instant.now(clock);
        CatalogueRow row = catalogue.book().row(key, now).map(DatedRow::row).orElse(null);
        List<String> coUnits = new ArrayList<>(row == null ? List.of() : row.coUnits());
        do coUnits.add("");
        while (coUnits.size() < CO_UNITS);
        return pages.show(Templates.catalogueRow(
                key,
                row,
                coUnits,
                names.matters(),
                names.areas(),
                names.units(),
                Routing.ruleSets(),
                List.of(Urgency.NORMAL, Urgency.URGENT, Urgency.EXTREME),
                now.atZone(Times.zone()).toLocalDate().toString()));
    }
}
