package hotline.open311;

import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts trees and faults into the asked form. Anybody's page may read what anybody may ask: CORS for GET. */
@ApplicationScoped
class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Gate gate;

    @Inject
    Answers(Gate gate) {
        this.gate = gate;
    }

    /** @param link of the next page, {@code null} on the last */
    record Answer(String root, Node node, @Nullable String link) {
        Answer(String root, Node node) {
            this(root, node, null);
        }
    }

    /** To somebody who reads. {@code name} is the last word of the address without what follows the dot. */
    Response read(String word, Asked asked, Supplier<Answer> work) {
        return give(word, asked, () -> {
            gate.read(asked);
            return work.get();
        });
    }

    Response give(String word, Asked asked, Supplier<Answer> work) {
        Format format = Format.read(word).orElse(Format.XML);
        try {
            if (Format.read(word).isEmpty()) throw Fault.unknown("format " + word);
            Answer answer = work.get();
            Response.ResponseBuilder builder =
                    Response.ok(format.write(answer.root(), answer.node()), format.contentType());
            if (answer.link() != null) builder.header(HttpHeaders.LINK, "<" + answer.link() + ">; rel=\"next\"");
            return open(builder);
        } catch (Fault fault) {
            return fault(fault, format, asked);
        } catch (Refusal refusal) {
            return fault(of(refusal), format, asked);
        } catch (RuntimeException e) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(e, "problem %s at %s", number, asked.uri.getPath());
            return fault(Fault.unforeseen(number), format, asked);
        }
    }

    /** What a door below refuses, which speaks of fields by names of its own. */
    private static Fault of(Refusal refusal) {
        if (refusal.status() == 404) return Fault.unknown(refusal.title());
        if (refusal.code().equals("contact-differs")) return Fault.differs();
        String what = refusal.errors().isEmpty()
                ? refusal.title()
                : refusal.errors().getFirst().field();
        return Fault.wrong(List.of(new Fault.Wrong("无效：" + what, "Not accepted: " + what)));
    }

    private static Response fault(Fault fault, Format format, Asked asked) {
        Response.ResponseBuilder builder = Response.status(fault.status())
                .entity(format.write("errors", fault.node(asked.language())))
                .type(format.contentType());
        if (fault.retryAfter() > 0) builder.header(HttpHeaders.RETRY_AFTER, fault.retryAfter());
        return open(builder);
    }

    private static Response open(Response.ResponseBuilder builder) {
        return builder.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "Link")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
