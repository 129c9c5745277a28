package hotline.sms;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.intake.Inbound;
import hotline.notify.Failure;
import hotline.notify.MessageState;
import hotline.notify.Outbox;
import hotline.notify.Report;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Twilio tells us. Each request is checked, then stored, then answered. */
@Path("/channels/sms/twilio")
@RunOnVirtualThread
class TwilioResource {
    @Inject
    SmsConfig config;

    @Inject
    Outbox outbox;

    @Inject
    Inbound inbound;

    @Inject
    Clock clock;

    /** @param message our own name of it, which we put into the address when we sent it */
    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void status(
            String body,
            @QueryParam("message") @Nullable String message,
            @HeaderParam("X-Twilio-Signature") @Nullable String signature,
            @Context HttpServerRequest request) {
        FormBody form = checked(body, signature, request);
        MessageState state = TwilioCodes.state(form.first("MessageStatus"));
        if (state == null) return;
        Integer code = code(form.first("ErrorCode"));
        Failure why = state == MessageState.FAILED ? TwilioCodes.failure(code) : null;
        outbox.report(new Report(
                "twilio", form.first("MessageSid"), message, state, why, code == null ? null : code.toString()));
    }

    /** An empty answer: we write when we have something to say. */
    @POST
    @Path("inbound")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces("text/xml")
    public String inbound(
            String body,
            @HeaderParam("X-Twilio-Signature") @Nullable String signature,
            @Context HttpServerRequest request) {
        FormBody form = checked(body, signature, request);
        if (form.first("MessageSid").isBlank()) throw Refusal.invalid("MessageSid", "not-blank");
        inbound.store(
                Channel.SMS,
                form.first("To"),
                form.first("From"),
                form.first("MessageSid"),
                form.first("Body"),
                Instant.now(clock));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    }

    /** What is not Twilio's is refused with 403 {@code signature}; without credentials there is no such address. */
    private FormBody checked(String body, @Nullable String signature, HttpServerRequest request) {
        SmsConfig.Twilio twilio = config.twilio();
        List<String> tokens = Stream.of(twilio.authToken(), twilio.authTokenNext())
                .flatMap(java.util.Optional::stream)
                .toList();
        if (tokens.isEmpty() || twilio.publicUrl().isEmpty()) throw Refusal.notFound("channel");
        String url = twilio.publicUrl().get().replaceFirst("/+$", "") + request.uri();
        FormBody form = FormBody.of(body);
        if (!TwilioSignature.isRight(Objects.requireNonNullElse(signature, ""), url, form, tokens))
            throw Refusal.forbidden("signature", "Not signed by the provider");
        return form;
    }

    private static @Nullable Integer code(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
