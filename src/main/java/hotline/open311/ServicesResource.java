package hotline.open311;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What can be asked for: the public matters, and what is asked about each. */
@Path("/open311/v2")
@RunOnVirtualThread
class ServicesResource {
    @Inject
    Answers answers;

    @Inject
    Services services;

    @GET
    @Path("services.{format}")
    public Response list(@PathParam("format") String format, @BeanParam Asked asked) {
        return answers.read(
                format,
                asked,
                () -> new Answers.Answer(
                        "services",
                        new Node.Many(
                                "service",
                                services.all().stream()
                                        .map(s -> s.node(asked.language()))
                                        .toList())));
    }

    @GET
    @Path("services/{file}")
    public Response definition(@PathParam("file") String file, @BeanParam Asked asked) {
        Name name = Name.of(file);
        return answers.read(name.format(), asked, () -> {
            Service service = services.byCode(name.what()).orElseThrow(() -> Fault.unknown("service_code"));
            return new Answers.Answer("service_definition", service.definition(asked.language()));
        });
    }
}
