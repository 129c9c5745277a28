package hotline.sms;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.intake.Inbound;
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
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo town's telephones: what they were sent, and a key to answer as the citizen. Nothing of it exists elsewhere. */
@Path("/console/sms")
@RunOnVirtualThread
class ConsolePage {
    private static final int LONGEST = 1000;

    @Inject
    Me me;

    @Inject
    DemoConfig demo;

    @Inject
    Talks talks;

    @Inject
    ConsoleSender screen;

    @Inject
    Inbound inbound;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "sms")
    static class Templates {
        static native TemplateInstance console(
                List<Phone> phones, @Nullable String chosen, String number, List<Talks.Line> lines);
    }

    /** A telephone with the hash of its number, which stands in addresses instead of it. */
    public record Phone(String hash, String masked, Instant at) {
        static Phone of(Talks.Other other) {
            String masked =
                    PhoneNumber.read(other.address()).map(PhoneNumber::masked).orElse("****");
            return new Phone(other.hash(), masked, other.at());
        }
    }

    /** @param with hash of a telephone's number; numbers stand in no address */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("with") @Nullable String with) {
        mustBeDemo();
        byte[] hash = Talks.hash(with);
        return pages.show(Templates.console(
                talks.people(Channel.SMS).stream().map(Phone::of).toList(),
                hash == null ? null : with,
                hash == null ? "" : talks.address(Channel.SMS, hash).orElse(""),
                hash == null ? List.of() : talk(hash)));
    }

    /** With the codes that were sent while this node runs. */
    private List<Talks.Line> talk(byte[] hash) {
        return talks.talk(Channel.SMS, hash).stream().map(this::seen).toList();
    }

    private Talks.Line seen(Talks.Line line) {
        String seen = line.ref() == null ? null : screen.seen(line.ref());
        return seen == null ? line : new Talks.Line(line.ours(), line.ref(), seen, line.state(), line.at());
    }

    /** The citizen of this number writes. */
    @POST
    public Response write(@FormParam("phone") @Nullable String phone, @FormParam("text") @Nullable String text) {
        mustBeDemo();
        PhoneNumber from =
                PhoneNumber.read(phone == null ? "" : phone).orElseThrow(() -> Refusal.invalid("phone", "phone"));
        if (text == null || text.isBlank() || text.length() > LONGEST) throw Refusal.invalid("text", "size");
        inbound.store(
                Channel.SMS, "console", from.digits(), UUID.randomUUID().toString(), text.strip(), Instant.now(clock));
        String hash = HexFormat.of().formatHex(outbox.hash(Channel.SMS, from.digits()));
        return Response.seeOther(URI.create("/console/sms?with=" + hash)).build();
    }

    private void mustBeDemo() {
        me.viewer();
        if (!demo.town()) throw Refusal.notFound("page");
    }
}
