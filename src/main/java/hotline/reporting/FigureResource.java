package hotline.reporting;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Figures of the telephone, of handling and of return visits, for everyone who works on the hotline's own side. */
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FigureResource {
    @Inject
    Figures figures;

    @Inject
    VisitFigures visits;

    @Inject
    HandlingFigures handling;

    @Inject
    Me me;

    /** Those of the telephone: one count gives them all. */
    @GET
    public Page<Figure> all(@BeanParam FigureAsked asked) {
        return new Page<>(figures.all(query(asked)), null);
    }

    @GET
    @Path("{name}")
    public Figure figure(@PathParam("name") String name, @BeanParam FigureAsked asked) {
        if (visits.has(name)) {
            me.mustBe(Figures.READERS);
            return visits.figure(name, asked.query(figures));
        }
        if (name.equals(HandlingFigures.ON_TIME)) {
            me.mustBe(Figures.READERS);
            return handling.figure(asked.query(figures));
        }
        return figures.figure(name, query(asked));
    }

    @GET
    @Path("{name}/rows")
    public Page<?> rows(
            @PathParam("name") String name,
            @BeanParam FigureAsked asked,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Viewer viewer = me.mustBe(Figures.READERS);
        if (visits.has(name)) {
            if (!visits.opens(viewer)) throw Refusal.forbidden("role-needed", "Does not open cases");
            return visits.rows(name, asked.query(figures), asked.portion(), after, limit);
        }
        if (name.equals(HandlingFigures.ON_TIME)) {
            if (!visits.opens(viewer)) throw Refusal.forbidden("role-needed", "Does not open cases");
            return handling.rows(asked.query(figures), asked.portion(), after, limit);
        }
        return figures.rows(name, asked.query(figures), asked.portion(), after, limit, viewer);
    }

    private FigureQuery query(FigureAsked asked) {
        Viewer viewer = me.mustBe(Figures.READERS);
        return figures.seenBy(viewer, asked.query(figures));
    }
}
