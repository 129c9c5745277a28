package hotline.reporting;

import hotline.base.Page;
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

/** Figures, for everyone who works on the hotline's own side. */
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FigureResource {
    @Inject
    Figures figures;

    @Inject
    Me me;

    @GET
    public Page<Figure> all(@BeanParam FigureAsked asked) {
        return new Page<>(figures.all(query(asked)), null);
    }

    @GET
    @Path("{name}")
    public Figure figure(@PathParam("name") String name, @BeanParam FigureAsked asked) {
        return figures.figure(name, query(asked));
    }

    @GET
    @Path("{name}/rows")
    public Page<FigureRow> rows(
            @PathParam("name") String name,
            @BeanParam FigureAsked asked,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Viewer viewer = me.mustBe(Figures.READERS);
        return figures.rows(name, asked.query(figures), asked.portion(), after, limit, viewer);
    }

    private FigureQuery query(FigureAsked asked) {
        Viewer viewer = me.mustBe(Figures.READERS);
        return figures.seenBy(viewer, asked.query(figures));
    }
}
