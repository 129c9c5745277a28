package hotline.demo;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.DemoConfig;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * A year in the demo town, drawn from a seed: {@code {state, cases, done, seed, startedAt, endedAt}}. For administrators; 404
 * without the demo town.
 */
@Path("/api/demo/year")
@RunOnVirtualThread
class YearResource {
    record Form(@Min(1) @Max(1_000_000) int cases, long seed) {}

    @Inject
    Year year;

    @Inject
    DemoConfig config;

    @Inject
    Me me;

    @GET
    public Year.Progress read() {
        administrator();
        return year.progress();
    }

    /** Begins one, 202. Refused with 409 {@code year-running} while one goes. */
    @POST
    public Response create(@NotNull @Valid Form form) {
        Viewer by = administrator();
        return Response.accepted(year.start(form.cases, form.seed, by)).build();
    }

    private Viewer administrator() {
        if (!config.town()) throw Refusal.notFound("demo");
        return me.mustBe(Role.ADMIN);
    }
}
