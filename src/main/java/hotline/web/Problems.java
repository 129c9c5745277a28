package hotline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import hotline.base.Refusal;
import hotline.base.Refusal.FieldError;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal as problem+json, or as a page for a person; what nobody foresaw as a number that is also in the log. */
class Problems {
    private static final Logger LOG = Logger.getLogger("hotline.problem");

    @Inject
    Pages pages;

    @Inject
    PageContext context;

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, ContainerRequestContext request) {
        return answer(Problem.of(refusal), request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, ContainerRequestContext request) {
        List<FieldError> errors =
                e.getConstraintViolations().stream().map(Problems::error).toList();
        return answer(Problem.of(Refusal.invalid(errors)), request);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e, ContainerRequestContext request) {
        return answer(Problem.of(400, "unreadable", "The body is not the JSON that is expected here"), request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request) {
        Response response = e.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) return response;
        String title = response.getStatusInfo().getReasonPhrase();
        return answer(Problem.of(response.getStatus(), "http-" + response.getStatus(), title), request);
    }

    /** A browser that closes while a stream is written to has not met a problem, and reads no answer. */
    @ServerExceptionMapper
    public Response gone(ClosedChannelException e) {
        return Response.noContent().build();
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e, ContainerRequestContext request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(
                e,
                "problem %s at %s %s",
                number,
                request.getMethod(),
                request.getUriInfo().getPath());
        return answer(
                Problem.of(
                        500,
                        "unforeseen",
                        "Something went wrong; please report the number " + number,
                        Map.of("number", number)),
                request);
    }

    private Response answer(Problem plain, ContainerRequestContext request) {
        boolean page = request.getAcceptableMediaTypes().stream()
                        .anyMatch(t -> t.isCompatible(MediaType.TEXT_HTML_TYPE) && !t.isWildcardType())
                && !request.getUriInfo().getPath().startsWith("/api/");
        Problem problem = Sentences.in(page ? context.getLocale() : context.getSpoken(), plain);
        Response.ResponseBuilder builder = Response.status(problem.status());
        Object wait = problem.details().get(Refusal.RETRY_AFTER);
        if (wait != null) builder.header(HttpHeaders.RETRY_AFTER, wait);
        if (page)
            return builder.entity(pages.problem(problem).render())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        return builder.entity(problem).type(Problem.MEDIA_TYPE).build();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) field = String.valueOf(node.getName());
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(field, code.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT));
    }
}
