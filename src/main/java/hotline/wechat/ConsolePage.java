package hotline.wechat;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.intake.Talks;
import hotline.notify.Outbox;
import hotline.web.DemoConfig;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo town's WeChat: what citizens read there, and a way to be one. What he does is taken as a push is. Nothing of it exists elsewhere. */
@Path("/console/wechat")
@RunOnVirtualThread
class ConsolePage {
    private static final int LONGEST = 600;

    @Inject
    Me me;

    @Inject
    DemoConfig demo;

    @Inject
    Talks talks;

    @Inject
    Pushes pushes;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "wechat")
    static class Templates {
        static native TemplateInstance console(
                List<Talks.Other> people, @Nullable String chosen, String name, List<Talks.Line> lines);
    }

    /** @param with hash of an openid; openids stand in no address */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("with") @Nullable String with) {
        mustBeDemo();
        byte[] hash = Talks.hash(with);
        return pages.show(Templates.console(
                talks.people(Channel.WECHAT),
                hash == null ? null : with,
                hash == null ? "" : talks.address(Channel.WECHAT, hash).orElse(""),
                hash == null ? List.of() : talk(hash)));
    }

    private List<Talks.Line> talk(byte[] hash) {
        return talks.talk(Channel.WECHAT, hash).stream()
                .map(l -> l.ours() ? new Talks.Line(true, l.ref(), PassiveReply.plain(l.text()), l.state(), l.at()) : l)
                .toList();
    }

    /** This citizen writes, or shows where he is: Chaoyang Park in Beijing, as WeChat's map has it. */
    @POST
    public Response act(
            @FormParam("openid") @Nullable String openid,
            @FormParam("text") @Nullable String text,
            @FormParam("act") @Nullable String act) {
        mustBeDemo();
        if (openid == null || !openid.matches("[A-Za-z0-9_-]{1,64}")) throw Refusal.invalid("openid", "pattern");
        Map<String, String> push = new HashMap<>(Map.of(
                "FromUserName",
                openid,
                "ToUserName",
                "console",
                "CreateTime",
                Long.toString(Instant.now(clock).getEpochSecond()),
                "MsgId",
                UUID.randomUUID().toString()));
        push.putAll("location".equals(act) ? LOCATION : text(text));
        pushes.take(new Push(push), System.nanoTime());
        String hash = HexFormat.of().formatHex(outbox.hash(Channel.WECHAT, openid));
        return Response.seeOther(URI.create("/console/wechat?with=" + hash)).build();
    }

    private static final Map<String, String> LOCATION =
            Map.of("MsgType", "location", "Location_X", "39.9447", "Location_Y", "116.4826", "Label", "朝阳公园南路");

    private static Map<String, String> text(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) throw Refusal.invalid("text", "size");
        return Map.of("MsgType", "text", "Content", text.strip());
    }

    private void mustBeDemo() {
        me.viewer();
        if (!demo.town()) throw Refusal.notFound("page");
    }
}
