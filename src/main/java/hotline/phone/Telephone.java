package hotline.phone;

import hotline.base.Actor;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Operators on the line. What they ask for is stored first and then told to the queues; while a server cannot be
 * reached it is stored all the same, and told when it is back.
 */
@ApplicationScoped
public class Telephone {
    /** How long an answer waits for the queues to know. */
    private static final Duration TOLD = Duration.ofSeconds(2);

    private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9_-]{1,48}");

    private final Sessions sessions;
    private final Shift shift;
    private final Exchanges exchanges;
    private final Roll roll;
    private final PhoneConfig config;
    private final Clock clock;

    @Inject
    Telephone(Sessions sessions, Shift shift, Exchanges exchanges, Roll roll, PhoneConfig config, Clock clock) {
        this.sessions = sessions;
        this.shift = shift;
        this.exchanges = exchanges;
        this.roll = roll;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Sits down at a telephone, paused with the reason {@code signed-in}; leaves another one where he sat.
     *
     * @param server needed only when several servers have that extension
     * @param queues the queues he serves; empty: all
     */
    public OperatorState signIn(Actor by, @Nullable String server, String extension, Set<String> queues) {
        Exchange exchange = exchanges.with(server, extension);
        return sit(by, exchange, extension, served(exchange, queues), Duty.signedIn());
    }

    /** Sits down to call citizens only: he serves no queue, whatever he asks for. */
    public OperatorState signInToDial(Actor by, @Nullable String server, String extension) {
        return sit(by, exchanges.with(server, extension), extension, List.of(), Duty.dialling());
    }

    private OperatorState sit(Actor by, Exchange exchange, String extension, List<String> queues, Duty duty) {
        Instant now = now();
        OperatorSession wanted =
                new OperatorSession(by.id(), by.login(), exchange.name(), extension, queues, duty, now, now);
        await(shift.tell(open(wanted)));
        sessions.seen(by.login(), now);
        return state(by.login());
    }

    /** Wants calls; ends a wrap-up. Refuses with 409 {@code only-dials} who serves no queue. */
    public OperatorState ready(Actor by) {
        if (sessions.of(by.login()).filter(OperatorSession::onlyDials).isPresent())
            throw Refusal.conflict("only-dials", "No queue rings at this telephone", Map.of());
        return change(by, Duty::ready);
    }

    /** @param reason one of {@code hotline.phone.pause-reasons} */
    public OperatorState pause(Actor by, String reason) {
        if (!config.pauseReasons().contains(reason)) throw Refusal.invalid("reason", "unknown");
        return change(by, duty -> duty.pause(reason));
    }

    /** Ends a wrap-up before its time; without one it changes nothing. */
    public OperatorState endWrapUp(Actor by) {
        return change(by, Duty::wrappedUp);
    }

    /** Leaves the telephone. Who is not signed in stays so. */
    public OperatorState signOut(Actor by) {
        sessions.close(by.login(), now()).ifPresent(change -> await(shift.tell(List.of(change))));
        return OperatorState.offline(by.login());
    }

    /** His browser is there: to be said at least each {@code hotline.phone.unseen}, or he is signed out. */
    public void seen(String login) {
        sessions.seen(login, now());
    }

    public OperatorState state(String login) {
        return sessions.of(login).map(this::state).orElseGet(() -> OperatorState.offline(login));
    }

    /** How it stands with each telephone server. Empty: none is configured. */
    public List<Link> links() {
        return exchanges.links();
    }

    /** Callers in the queues, of this moment. */
    public List<Waiting> waiting() {
        return exchanges.waiting();
    }

    /** The same in numbers, with the operators. */
    public LineChanged line() {
        return LineChanged.of(exchanges.waiting(), roll.all());
    }

    private OperatorState change(Actor by, UnaryOperator<Duty> move) {
        Sessions.Change change = sessions.change(by.login(), move, now())
                .orElseThrow(() ->
                        Refusal.conflict("not-signed-in", "Sign in at a telephone first", Map.of("login", by.login())));
        await(shift.tell(List.of(change)));
        return state(java.util.Objects.requireNonNull(change.after()));
    }

    /** Two people may reach for one telephone in the same moment; the second look finds who was first. */
    private List<Sessions.Change> open(OperatorSession wanted) {
        try {
            return sessions.open(wanted);
        } catch (UnableToExecuteStatementException e) {
            return sessions.open(wanted);
        }
    }

    private List<String> served(Exchange exchange, Collection<String> queues) {
        if (queues.isEmpty()) return List.of(Roster.EVERY_QUEUE);
        Set<String> known = exchange.members().queues();
        for (String queue : queues) {
            boolean there = known.isEmpty() || known.contains(queue);
            if (!there || !QUEUE.matcher(queue).matches()) throw Refusal.invalid("queues", "unknown");
        }
        return queues.stream().sorted().toList();
    }

    private OperatorState state(OperatorSession session) {
        Exchange exchange = exchanges.named(session.server()).orElse(null);
        if (exchange == null) return OperatorState.of(session, null, false);
        Extension extension = exchange.settings().extensions().get(session.extension());
        String kind = extension == null ? null : extension.kind().name().toLowerCase(java.util.Locale.ROOT);
        return OperatorState.of(session, kind, exchange.link().up() && exchange.reachable(session.extension()));
    }

    private static void await(CompletableFuture<Void> told) {
        try {
            told.get(TOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // it is stored; the queues are mended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
