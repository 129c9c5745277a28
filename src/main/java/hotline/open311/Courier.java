package hotline.open311;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.open311.Remote.Answer;
import hotline.open311.Remote.Answer.Refused;
import hotline.open311.Remote.Answer.Told;
import hotline.open311.Remote.Answer.Unheard;
import hotline.open311.Remote.Answer.Unreached;
import hotline.open311.Sending.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes one order a step farther: there, and back. A request that was sent without an answer being heard is looked for in
 * the endpoint's list, by our number in its words, before it is sent again; an endpoint that knows Idempotency-Key is asked
 * again at once.
 */
@ApplicationScoped
class Courier {
    private final Remote remote;
    private final EndpointRows endpoints;
    private final SendingRows rows;
    private final Parcels parcels;
    private final Replies replies;
    private final Open311Config config;
    private final Pauses pauses;
    private final Clock clock;

    @Inject
    Courier(
            Remote remote,
            EndpointRows endpoints,
            SendingRows rows,
            Parcels parcels,
            Replies replies,
            Open311Config config,
            Clock clock) {
        this.remote = remote;
        this.endpoints = endpoints;
        this.rows = rows;
        this.parcels = parcels;
        this.replies = replies;
        this.config = config;
        this.pauses = new Pauses(config.retryAfter(), config.retryAtMost());
        this.clock = clock;
    }

    void step(Sending s, Endpoint to) {
        rows.order(s.order())
                .ifPresentOrElse(order -> rows.save(next(s, to, order), now()), () -> rows.save(s.over(), now()));
    }

    private Sending next(Sending s, Endpoint to, SendingRows.Order order) {
        return switch (s.state()) {
            case WAITING -> send(s, to, order);
            case SENDING, DOUBTFUL -> to.idempotent() ? send(s, to, order) : look(s, to, order);
            case TOKEN -> token(s, to, order);
            case SENT -> poll(s, to);
            case CLOSED -> reply(s, to, order);
            case OVER -> s.over();
        };
    }

    /** Written down before it is sent: whoever finds it later knows that it may be there. */
    private Sending send(Sending s, Endpoint to, SendingRows.Order order) {
        rows.save(s.sending(now().plus(lease())), now());
        return switch (remote.post(to, parcels.form(to, order, key(to)), "order-" + s.order())) {
            case Told t -> taken(s, to, order, t.first());
            case Refused r -> failed(s, State.WAITING, r.why());
            case Unreached u -> failed(s, State.WAITING, u.why());
            case Unheard u -> failed(s, State.DOUBTFUL, u.why());
        };
    }

    private Sending taken(Sending s, Endpoint to, SendingRows.Order order, JsonNode told) {
        String id = text(told, "service_request_id");
        String token = text(told, "token");
        if (id == null && token == null) return failed(s, State.DOUBTFUL, "answered neither a number nor a token");
        if (id != null) replies.signIn(s.order(), to, order);
        return s.accepted(token, id, now().plus(config.pollEvery()));
    }

    /** Is it there after all? */
    private Sending look(Sending s, Endpoint to, SendingRows.Order order) {
        Map<String, String> span = params(to);
        span.put(
                "start_date",
                s.queuedAt()
                        .minus(Duration.ofDays(1))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        span.put(
                "end_date",
                now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS).toString());
        span.put("service_code", String.valueOf(order.serviceCode()));
        return switch (remote.get(to, "/requests.json", span)) {
            case Told t -> found(s, to, order, t.all());
            case Refused r -> failed(s, State.DOUBTFUL, r.why());
            case Unreached u -> failed(s, State.DOUBTFUL, u.why());
            case Unheard u -> failed(s, State.DOUBTFUL, u.why());
        };
    }

    private Sending found(Sending s, Endpoint to, SendingRows.Order order, JsonNode list) {
        for (JsonNode request : list)
            if (request.path("description").asText("").contains(Parcels.mark(order)))
                return taken(s, to, order, request);
        return send(s, to, order);
    }

    private Sending token(Sending s, Endpoint to, SendingRows.Order order) {
        Answer answer = remote.get(to, "/tokens/" + s.token() + ".json", params(to));
        if (answer instanceof Told t && text(t.first(), "service_request_id") != null)
            return taken(s, to, order, t.first());
        return answer instanceof Told ? s.later(now().plus(config.pollEvery())) : failed(s, State.TOKEN, why(answer));
    }

    private Sending poll(Sending s, Endpoint to) {
        Answer answer = remote.get(to, "/requests/" + s.remoteId() + ".json", params(to));
        if (!(answer instanceof Told t)) return failed(s, State.SENT, why(answer));
        return t.first().path("status").asText("").equals("closed")
                ? s.closed(text(t.first(), "status_notes"), now())
                : s.later(now().plus(config.pollEvery()));
    }

    private Sending reply(Sending s, Endpoint to, SendingRows.Order order) {
        String refused = replies.reply(s, to, order);
        return refused == null ? s.over() : failed(s, State.CLOSED, refused);
    }

    private Sending failed(Sending s, State as, String why) {
        return s.failed(as, why, now().plus(pauses.after(s.tries())));
    }

    private static String why(Answer answer) {
        return switch (answer) {
            case Told t -> "";
            case Refused r -> r.why();
            case Unreached u -> u.why();
            case Unheard u -> u.why();
        };
    }

    /** Longer than everything that one step does. */
    Duration lease() {
        return config.timeout().multipliedBy(4);
    }

    private Map<String, String> params(Endpoint to) {
        Map<String, String> params = new HashMap<>();
        String jurisdiction = to.jurisdiction();
        if (jurisdiction != null) params.put("jurisdiction_id", jurisdiction);
        String key = key(to);
        if (key != null) params.put("api_key", key);
        return params;
    }

    private @Nullable String key(Endpoint to) {
        return endpoints.key(to.id()).orElse(null);
    }

    /** Numbers are texts to some and numbers to others. */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
