package hotline.open311;

import hotline.cases.CaseNumber;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Requests: what became of them, and new ones. */
@Path("/open311/v2")
@RunOnVirtualThread
class RequestsResource {
    private static final String ROOT = "service_requests";

    @Inject
    Answers answers;

    @Inject
    Requests requests;

    @Inject
    RequestWords words;

    @Inject
    Submissions submissions;

    @Inject
    Gate gate;

    @Inject
    Open311Config config;

    @Inject
    Clock clock;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @GET
    @Path("requests.{format}")
    public Response list(@PathParam("format") String format, @BeanParam Asked asked) {
        return answers.read(format, asked, () -> {
            RequestQuery query = RequestQuery.of(asked.params(), config, zone, Instant.now(clock));
            Requests.Found found = requests.find(query);
            return new Answers.Answer(
                    ROOT,
                    shown(found.requests(), asked),
                    found.next().map(after -> link(asked, after)).orElse(null));
        });
    }

    @GET
    @Path("requests/{file}")
    public Response show(@PathParam("file") String file, @BeanParam Asked asked) {
        Name name = Name.of(file);
        return answers.read(name.format(), asked, () -> {
            CaseNumber number = CaseNumber.read(name.what()).orElseThrow(() -> Fault.unknown("service_request_id"));
            List<PublicRequest> found = requests.find(RequestQuery.one(number)).requests();
            if (found.isEmpty()) throw Fault.unknown("service_request_id");
            return new Answers.Answer(ROOT, shown(found, asked));
        });
    }

    @POST
    @Path("requests.{format}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("format") String format, @BeanParam Asked asked, MultivaluedMap<String, String> body) {
        return answers.give(format, asked, () -> {
            Params form = Params.of(body);
            ApiKey key = gate.write(asked, form);
            return new Answers.Answer(
                    ROOT,
                    accepted(
                            submissions.send(form, key, asked.idempotencyKey()),
                            form.one("account_id").orElse(null)));
        });
    }

    @GET
    @Path("tokens/{file}")
    public Response token(@PathParam("file") String file, @BeanParam Asked asked) {
        Name name = Name.of(file);
        return answers.read(name.format(), asked, () -> {
            CaseNumber number = requests.ofToken(name.what()).orElseThrow(() -> Fault.unknown("token"));
            return new Answers.Answer(
                    ROOT,
                    one(Node.group("service_request_id", Node.of(number.toString()), "token", Node.of(name.what()))));
        });
    }

    private Node shown(List<PublicRequest> found, Asked asked) {
        return new Node.Many(
                "request",
                found.stream().map(r -> words.node(r, asked.language())).toList());
    }

    private static Node accepted(Submissions.Accepted accepted, @Nullable String account) {
        String token = accepted.token();
        return one(
                token == null
                        ? Node.group(
                                "service_request_id", Node.of(accepted.number().toString()),
                                "service_notice", Node.NONE,
                                "account_id", Node.of(account))
                        : Node.group(
                                "token", Node.of(token), "service_notice", Node.NONE, "account_id", Node.of(account)));
    }

    private static Node one(Node request) {
        return new Node.Many("request", List.of(request));
    }

    /** The same search from there on; the end of the span stays where it was. */
    private static String link(Asked asked, RequestQuery.After after) {
        return asked.uri
                .getRequestUriBuilder()
                .replaceQueryParam("page")
                .replaceQueryParam("api_key")
                .replaceQueryParam("after", after.text())
                .build()
                .toString();
    }
}
