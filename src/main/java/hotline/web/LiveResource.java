package hotline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream a browser: everything this person may see, as server-sent events. A browser that comes back says where it
 * was ({@code Last-Event-ID} or {@code after}); when too much has happened it is told to {@code reload}.
 */
@Path("/live")
class LiveResource {
    private static final int REPLAY = 500;

    @Inject
    Live live;

    @Inject
    Instance<LiveHistory> history;

    @Inject
    Me me;

    @Inject
    SecurityIdentity identity;

    @Inject
    ObjectMapper json;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @io.smallrye.common.annotation.Blocking
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID") @Nullable Long last,
            @QueryParam("after") @Nullable Long after,
            @Context Sse sse) {
        Viewer viewer = me.viewer();
        Session session = identity.getAttribute(SessionMechanism.SESSION);
        String key = session == null ? null : HexFormat.of().formatHex(session.tokenHash());
        Long from = last != null ? last : after;
        return Multi.createFrom().emitter(emitter -> follow(emitter, viewer, key, from, sse));
    }

    private void follow(
            MultiEmitter<? super OutboundSseEvent> out,
            Viewer viewer,
            @Nullable String session,
            @Nullable Long from,
            Sse sse) {
        Live.Stream stream = new Live.Stream(viewer, session, event -> out.emit(event(event, sse)), out::complete);
        out.onTermination(live.open(stream));
        out.emit(hello(sse));
        if (from == null || history.isUnsatisfied()) return;
        List<LiveEvent> missed = history.get().after(from, REPLAY + 1);
        if (missed.size() > REPLAY)
            out.emit(sse.newEventBuilder().name("reload").data("{}").build());
        else missed.stream().filter(e -> e.audience().test(viewer)).forEach(e -> out.emit(event(e, sse)));
    }

    private OutboundSseEvent hello(Sse sse) {
        OutboundSseEvent.Builder builder =
                sse.newEventBuilder().name("hello").reconnectDelay(1000).data("{}");
        if (!history.isUnsatisfied()) builder.id(Long.toString(history.get().now()));
        return builder.build();
    }

    private OutboundSseEvent event(LiveEvent event, Sse sse) {
        OutboundSseEvent.Builder builder =
                sse.newEventBuilder().name(event.name()).data(write(event.payload()));
        if (event.cursor() != null) builder.id(event.cursor().toString());
        return builder.build();
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
