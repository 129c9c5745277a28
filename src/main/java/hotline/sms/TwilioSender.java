package hotline.sms;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import hotline.base.Channel;
import hotline.notify.Failure;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** SMS by Twilio. What an answer says of the addressee is never passed on: only codes are. */
@ApplicationScoped
class TwilioSender implements Sender {
    /** Their clock and ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final long NEWEST = 100;

    private final Supplier<Boolean> ready;
    private final SmsConfig.Twilio config;
    private @Nullable TwilioRestClient client;

    @Inject
    TwilioSender(Gateway gateway, SmsConfig config) {
        this(() -> gateway.is(SmsConfig.Provider.TWILIO), config.twilio());
    }

    TwilioSender(Supplier<Boolean> ready, SmsConfig.Twilio config) {
        this.ready = ready;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String provider() {
        return "twilio";
    }

    @Override
    public boolean isReady() {
        return ready.get();
    }

    @Override
    public Result send(Letter letter) {
        try {
            Message taken = creator(letter).create(client());
            MessageState state = TwilioCodes.state(String.valueOf(taken.getStatus()));
            if (state == MessageState.FAILED) return refused(taken.getErrorCode());
            return new Accepted(taken.getSid(), Objects.requireNonNullElse(state, MessageState.ACCEPTED));
        } catch (ApiException e) {
            return answered(e);
        } catch (UncheckedIOException e) {
            return unheard(e);
        }
    }

    private MessageCreator creator(Letter letter) {
        PhoneNumber to = new PhoneNumber(international(letter.to()));
        String from = config.from().orElseThrow();
        MessageCreator creator = from.startsWith("MG")
                ? new MessageCreator(to, from, letter.text())
                : new MessageCreator(to, new PhoneNumber(from), letter.text());
        config.publicUrl()
                .map(url ->
                        URI.create(url.replaceFirst("/+$", "") + "/channels/sms/twilio/status?message=" + letter.ref()))
                .ifPresent(creator::setStatusCallback);
        return creator;
    }

    /** A 5xx may have been taken all the same. What is wrong with our account a person can mend: tried again. */
    private static Result answered(ApiException e) {
        int status = Objects.requireNonNullElse(e.getStatusCode(), 0);
        Failure why = TwilioCodes.failure(e.getCode());
        String detail = status + "/" + e.getCode();
        if (status == 429) return new Later(Failure.RATE, detail, null);
        if (status == 401 || status == 403 || why == Failure.ACCOUNT) return new Later(Failure.ACCOUNT, detail, null);
        if (status == 404) return new Later(Failure.ACCOUNT, detail, null);
        if (status >= 400 && status < 500)
            return why == Failure.RATE ? new Later(why, detail, null) : refused(e.getCode());
        return new Unclear(detail);
    }

    private static Refused refused(@Nullable Integer code) {
        return new Refused(code == null ? Failure.INVALID : TwilioCodes.failure(code), String.valueOf(code));
    }

    private static Result unheard(UncheckedIOException e) {
        boolean neverConnected =
                e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException;
        return neverConnected ? new Later(Failure.UNAVAILABLE, kind(e), null) : new Unclear(kind(e));
    }

    /**
     * Among the newest messages to that number, the one with these words that was made since the first try and is none of our
     * others. Twilio's filter by date leaves out what is still queued, so it is not used.
     */
    @Override
    public Found find(Letter letter, Predicate<String> others) {
        try {
            Instant since = letter.firstTry().minus(SKEW);
            for (Message each : new MessageReader()
                    .setTo(new PhoneNumber(international(letter.to())))
                    .setPageSize(NEWEST)
                    .firstPage(client())
                    .getRecords()) {
                if (letter.text().equals(each.getBody())
                        && each.getDateCreated().toInstant().isAfter(since)
                        && each.getDirection() != Message.Direction.INBOUND
                        && !others.test(each.getSid())) return taken(each);
            }
            return new Absent();
        } catch (ApiException e) {
            return new Unknown(String.valueOf(e.getStatusCode()));
        } catch (UncheckedIOException e) {
            return new Unknown(kind(e));
        }
    }

    private static String kind(UncheckedIOException e) {
        return Objects.<Throwable>requireNonNullElse(e.getCause(), e).getClass().getSimpleName();
    }

    private static Taken taken(Message message) {
        MessageState state = TwilioCodes.state(String.valueOf(message.getStatus()));
        return new Taken(message.getSid(), Objects.requireNonNullElse(state, MessageState.ACCEPTED));
    }

    /** Kept numbers have no country, or begin with 00. */
    private String international(String digits) {
        return digits.startsWith("00") ? "+" + digits.substring(2) : "+" + config.countryCode() + digits;
    }

    private synchronized TwilioRestClient client() {
        if (client == null) {
            String account = config.accountSid().orElseThrow();
            String token = config.authToken().orElseThrow();
            client = new TwilioRestClient.Builder(account, token)
                    .httpClient(new TwilioHttp(config.baseUrl(), account, token))
                    .build();
        }
        return client;
    }
}
