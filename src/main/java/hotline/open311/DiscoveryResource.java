package hotline.open311;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this interface is and what it speaks; the standard's Service Discovery. Needs no key and counts nobody. */
@Path("/open311/v2/discovery.{format}")
@RunOnVirtualThread
class DiscoveryResource {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    @Inject
    Answers answers;

    @Inject
    Services services;

    @Inject
    Open311Config config;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @GET
    public Response show(@PathParam("format") String format, @BeanParam Asked asked) {
        return answers.give(format, asked, () -> new Answers.Answer("discovery", discovery(asked)));
    }

    private Node discovery(Asked asked) {
        Node changed = Node.of(services.changedAt(), zone);
        Node endpoint = Node.group(
                "specification", Node.of(SPECIFICATION),
                "url", Node.of(url(asked)),
                "changeset", changed,
                "type", Node.of(config.stage()),
                "formats", new Node.Many("format", List.of(Node.of("text/xml"), Node.of("application/json"))));
        return Node.group(
                "changeset",
                changed,
                "contact",
                Node.of(config.contact()),
                "key_service",
                Node.of(config.contact()),
                "endpoints",
                new Node.Many("endpoint", List.of(endpoint)));
    }

    private String url(Asked asked) {
        String base = config.publicUrl().orElseGet(() -> asked.uri.getBaseUri().toString());
        return base.replaceFirst("/$", "") + "/open311/v2";
    }
}
