package hotline.intake;

import hotline.base.Refusal;
import hotline.citizens.Citizen;
import hotline.visits.Plain;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads one message and does what it asks for, in a transaction of its own that also writes the result into its row: done
 * wholly or not at all, however often it is tried. One that fails is tried again with growing pauses and then parked.
 */
@ApplicationScoped
class InboundWork {
    private static final Logger LOG = Logger.getLogger(InboundWork.class);

    private final InboundRows rows;
    private final KnownRows known;
    private final Acting acting;
    private final NuisanceRows nuisances;
    private final InboundConfig config;
    private final Clock clock;

    @Inject
    InboundWork(
            InboundRows rows,
            KnownRows known,
            Acting acting,
            NuisanceRows nuisances,
            InboundConfig config,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.acting = acting;
        this.nuisances = nuisances;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether it was done: else it was not its turn, or it failed */
    boolean attempt(long id) {
        try {
            return Once.run(() -> rows.turn(id).map(this::work).orElse(false));
        } catch (RuntimeException e) {
            failed(id, e);
            return false;
        }
    }

    private boolean work(Stored message) {
        Optional<Citizen> citizen = acting.citizen(message);
        Known of = known.of(citizen, message);
        Sense sense = sense(message, of);
        Settled settled =
                acting.act(message, sense, of, citizen.map(Citizen::id).orElse(null));
        rows.settled(message.id(), Plain.of(message.text()), settled, Instant.now(clock), null);
        return true;
    }

    /** Who wants no more of us is always heard, and so is the answer to a question of ours that is open. */
    private Sense sense(Stored message, Known of) {
        Sense sense = Sensing.read(message.text(), of);
        Known.Visit visit = of.visit();
        if (sense instanceof Sense.Wished || (sense instanceof Sense.VisitReply && visit != null && visit.open()))
            return sense;
        return nuisances
                .aside(message.id(), config.perHour(), Instant.now(clock))
                .<Sense>map(a -> a)
                .orElse(sense);
    }

    /** What is thrown may name people: only its kind is kept. */
    private void failed(long id, RuntimeException e) {
        String error = e instanceof Refusal r ? r.code() : root(e).getClass().getSimpleName();
        boolean parked = QuarkusTransaction.requiringNew()
                .call(() -> rows.failed(id, error, config.attempts(), config.retryAfter()));
        if (parked) LOG.errorf(e, "inbound message %d is parked", id);
        else LOG.warnf("inbound message %d: %s, tried again", id, error);
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }
}
