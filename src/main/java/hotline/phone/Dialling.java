package hotline.phone;

import hotline.base.Actor;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.calls.OutgoingCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls citizens from an operator's own telephone. No telephone may dial out by itself: the service asks the server, for who
 * is signed in, and only for numbers of {@code hotline.phone.dial.allow}, which the dialplan checks once more.
 */
@ApplicationScoped
public class Dialling {
    private static final Pattern LINE = Pattern.compile("\\d{3,20}");

    private final Sessions sessions;
    private final Exchanges exchanges;
    private final OutgoingCalls outgoing;
    private final PhoneConfig config;
    private final Clock clock;

    @Inject
    Dialling(Sessions sessions, Exchanges exchanges, OutgoingCalls outgoing, PhoneConfig config, Clock clock) {
        this.sessions = sessions;
        this.exchanges = exchanges;
        this.outgoing = outgoing;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Rings at the operator's telephone and then at the number. Returns when the server has taken it on. Refuses with 409
     * {@code not-signed-in}, {@code on-a-call}, {@code number-not-dialled}, with 503 {@code no-link}.
     *
     * @param line  whose number the citizen shall see
     * @param about {@code callback:7}: the call stands in the ledger under it
     * @return the call's name there
     */
    public String dial(Actor by, PhoneNumber to, @Nullable String line, String about) {
        if (!allowed(to)) throw Refusal.conflict("number-not-dialled", "This number is not called", Map.of());
        OperatorSession session = sessions.of(by.login())
                .orElseThrow(() ->
                        Refusal.conflict("not-signed-in", "Sign in at a telephone first", Map.of("login", by.login())));
        if (session.duty().activity() != Activity.IDLE)
            throw Refusal.conflict("on-a-call", "The telephone is busy", Map.of());
        Exchange exchange = exchanges
                .named(session.server())
                .filter(e -> e.link().up())
                .orElseThrow(() -> Refusal.unavailable("no-link", "No telephone server " + session.server()));
        Placing placing = new Placing(name(exchange), session.extension(), to, shown(line));
        outgoing.placed(exchange.name(), placing.call(), by, session.extension(), to, placing.line(), about);
        place(exchange, placing);
        return placing.call();
    }

    private void place(Exchange exchange, Placing placing) {
        try {
            exchange.place(placing);
        } catch (IOException e) {
            outgoing.refused(placing.call());
            throw Refusal.unavailable("no-link", "The telephone server did not take the call");
        }
    }

    private boolean allowed(PhoneNumber to) {
        return config.dial().allow().stream().anyMatch(p -> to.digits().matches(p));
    }

    private @Nullable String shown(@Nullable String line) {
        String number = config.dial().line().orElse(line);
        return number != null && LINE.matcher(number).matches() ? number : null;
    }

    /** As the server's own names are made, so that the recording lies in its day's folder; beyond its counter. */
    private String name(Exchange exchange) {
        int beyond = 1_000_000_000 + ThreadLocalRandom.current().nextInt(1_000_000_000);
        return exchange.name() + "-" + Instant.now(clock).getEpochSecond() + "." + beyond;
    }
}
