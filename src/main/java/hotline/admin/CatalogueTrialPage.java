package hotline.admin;

import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Period;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.directory.Directory;
import hotline.routing.Facts;
import hotline.routing.Route;
import hotline.routing.Routing;
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

/** Where a case would go, and which rows say so. */
@Path("/admin/catalogue/trial")
@RunOnVirtualThread
class CatalogueTrialPage {
    @Inject
    Me me;

    @Inject
    Routing routing;

    @Inject
    Directory directory;

    @Inject
    Names names;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** The facts, as they stand in the address. */
    static class Asked {
        @QueryParam("matter")
        public @Nullable String matter;

        @QueryParam("area")
        public @Nullable String area;

        @QueryParam("kind")
        public @Nullable String kind;

        @QueryParam("urgency")
        public @Nullable String urgency;

        @QueryParam("at")
        public @Nullable String at;
    }

    /** @param lead {@code null}: a person has to decide */
    record Result(@Nullable String lead, String coUnits, Route route, List<Considered> rows) {}

    record Considered(CatalogueLine line, Route.Why why) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance catalogueTrial(
                Asked asked,
                List<Names.Node> matters,
                List<Names.Node> areas,
                List<Kind> kinds,
                List<Urgency> urgencies,
                @Nullable Result result);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        me.mustBe(Role.ADMIN);
        return pages.show(Templates.catalogueTrial(
                asked,
                names.matters(),
                names.areas(),
                List.of(Kind.values()),
                List.of(Urgency.NORMAL, Urgency.URGENT, Urgency.EXTREME),
                asked.matter == null ? null : result(asked)));
    }

    private Result result(Asked asked) {
        Instant at = Objects.requireNonNullElse(Period.read("at", asked.at, Times.zone()), Instant.now(clock));
        Kind kind = Choice.orNull(Kind.class, "kind", asked.kind);
        Urgency urgency = Choice.orNull(Urgency.class, "urgency", asked.urgency);
        Route route = routing.route(
                new Facts(
                        names.matterId(asked.matter),
                        Objects.requireNonNullElse(kind, Kind.CONSULTATION),
                        Objects.requireNonNullElse(urgency, Urgency.NORMAL),
                        null,
                        asked.area),
                at);
        Long lead = route.lead();
        return new Result(
                lead == null ? null : names.unit(directory.unit(lead).code()),
                names.units(route.coUnits().stream()
                        .map(u -> directory.unit(u).code())
                        .toList()),
                route,
                route.rows().stream().map(this::considered).toList());
    }

    private Considered considered(Route.Considered c) {
        CatalogueLine line =
                CatalogueLine.of(c.row().row(), names, c.row().since().validFrom(), null);
        return new Considered(line, c.why());
    }
}
