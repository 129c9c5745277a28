package hotline.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The public figures as open data, {@code {publisher, licence, madeAt, figures:[{name, definition, …}], rows:[{period, figure, split, code, numerator, …}]}}; 304 when nothing changed. */
@Path("/open")
@PermitAll
@RunOnVirtualThread
class OpenFiguresResource {
    @Inject
    OpenKept kept;

    @Inject
    OpenLimit limit;

    @Inject
    OpenConfig config;

    @Context
    HttpServerRequest from;

    @GET
    @Path("figures.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@Context Request request) {
        limit.check(from.remoteAddress().hostAddress());
        Response.ResponseBuilder answer = answer(kept.now().csv(), request);
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\"")
                .build();
    }

    @GET
    @Path("figures.json")
    @Produces("application/json;charset=UTF-8")
    public Response json(@Context Request request) {
        limit.check(from.remoteAddress().hostAddress());
        return answer(kept.now().json(), request).build();
    }

    private Response.ResponseBuilder answer(OpenFile file, Request request) {
        EntityTag tag = new EntityTag(file.tag());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same != null ? same : Response.ok(file.bytes());
        return answer.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + config.keep().toSeconds())
                .header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.LINK, "<" + config.licenceUrl() + ">; rel=\"license\"");
    }
}
