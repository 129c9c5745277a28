package hotline.admin;

import hotline.base.Period;
import hotline.base.Role;
import hotline.routing.Catalogue;
import hotline.routing.CatalogueVersion;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dispatch catalogue as a tree of matters. The filters live in the address. */
@Path("/admin/catalogue")
@RunOnVirtualThread
class CataloguePage {
    @Inject
    Me me;

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueTree tree;

    @Inject
    Names names;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** What was asked, as it stands in the address. */
    static class Asked {
        @QueryParam("q")
        public @Nullable String q;

        @QueryParam("unit")
        public @Nullable String unit;

        @QueryParam("area")
        public @Nullable String area;

        @QueryParam("at")
        public @Nullable String at;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance catalogue(
                List<CatalogueTree.Branch> branches,
                Asked asked,
                List<Names.Node> units,
                List<Names.Node> areas,
                @Nullable CatalogueVersion version);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        me.mustBe(Role.ADMIN);
        Instant at = Objects.requireNonNullElse(Period.read("at", asked.at, Times.zone()), Instant.now(clock));
        CatalogueTree.Wanted wanted = new CatalogueTree.Wanted(asked.q, asked.unit, asked.area);
        return pages.show(Templates.catalogue(
                tree.branches(wanted, at),
                asked,
                names.units(),
                names.areas(),
                catalogue.book().version(at).orElse(null)));
    }
}
