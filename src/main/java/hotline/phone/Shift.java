package hotline.phone;

import hotline.phone.CallOfferEnded.Reason;
import hotline.phone.Happening.Busy;
import hotline.phone.Happening.Ring;
import hotline.phone.Sessions.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty: what the feed tells changes the sessions, and what changes in the sessions is told to the queues and
 * to the pages. The pages hear of a ring before anything is stored.
 */
@ApplicationScoped
class Shift implements Exchange.Listener {
    private final Sessions sessions;
    private final Exchanges exchanges;
    private final Roll roll;
    private final Gaps gaps;
    private final Announcer announcer;
    private final Writer writer;
    private final PhoneConfig config;

    @Inject
    Shift(
            Sessions sessions,
            Exchanges exchanges,
            Roll roll,
            Gaps gaps,
            Announcer announcer,
            Writer writer,
            PhoneConfig config) {
        this.sessions = sessions;
        this.exchanges = exchanges;
        this.roll = roll;
        this.gaps = gaps;
        this.announcer = announcer;
        this.writer = writer;
        this.config = config;
    }

    /** Tells queues and pages what was stored. */
    void apply(Collection<Change> changes) {
        CompletableFuture<Void> unused = tell(changes);
    }

    /** The same; completes when the queues know. */
    CompletableFuture<Void> tell(Collection<Change> changes) {
        if (changes.stream().allMatch(Change::none)) return CompletableFuture.completedFuture(null);
        CompletableFuture<?>[] told = changes.stream().map(this::tellQueues).toArray(CompletableFuture<?>[]::new);
        roll.refresh();
        return CompletableFuture.allOf(told);
    }

    private CompletableFuture<Void> tellQueues(Change change) {
        OperatorSession session = change.after() != null ? change.after() : change.before();
        Optional<Exchange> exchange = session == null ? Optional.empty() : exchanges.named(session.server());
        return exchange.map(e -> e.members().apply(change)).orElse(CompletableFuture.completedFuture(null));
    }

    @Override
    public void happened(Exchange exchange, Happening happening) {
        switch (happening) {
            case Happening.Offered o -> offered(exchange, o.ring(), o.at());
            case Happening.OfferEnded o -> offerEnded(exchange, o.ring(), o.reason(), o.at());
            case Happening.Answered a -> answered(exchange, a.ring(), a.at());
            case Happening.Finished f -> finished(exchange, f.ring(), f.at());
            case Happening.Busy b -> busy(exchange, b);
            case Happening.Present p -> present(exchange, p);
            case Happening.Reachable r -> reachable(exchange, r);
            case Happening.WaitingChanged w -> {} // the line is looked at twice a second
        }
    }

    @Override
    public void connected(Exchange exchange, Instant at, @Nullable Instant bootedAt) {
        exchange.members().connected();
        writer.later("gap of " + exchange.name(), () -> gaps.connected(exchange.name(), at, bootedAt));
    }

    @Override
    public void lost(Exchange exchange, @Nullable Instant lastHeard, Instant at) {
        writer.later("gap of " + exchange.name(), () -> gaps.lost(exchange.name(), lastHeard, at));
    }

    private void offered(Exchange exchange, Ring r, Instant at) {
        String login = login(exchange, r);
        if (login == null) return;
        announcer.tell(new CallOffered(
                exchange.name(), r.call(), login, r.extension(), r.caller(), r.queue(), r.skill(), r.did(), at));
    }

    private void answered(Exchange exchange, Ring r, Instant at) {
        String login = login(exchange, r);
        if (login == null) return;
        announcer.tell(new CallAnswered(
                exchange.name(), r.call(), login, r.extension(), r.caller(), r.queue(), r.skill(), r.did(), at));
    }

    private void offerEnded(Exchange exchange, Ring r, Reason reason, Instant at) {
        String login = login(exchange, r);
        if (login == null) return;
        announcer.tell(new CallOfferEnded(exchange.name(), r.call(), login, r.extension(), reason, at));
    }

    private void finished(Exchange exchange, Ring r, Instant at) {
        String login = login(exchange, r);
        if (login == null) return;
        announcer.tell(new CallFinished(exchange.name(), r.call(), login, r.extension(), at));
    }

    private @Nullable String login(Exchange exchange, Ring ring) {
        return roll.at(exchange.name(), ring.extension())
                .map(OperatorSession::login)
                .orElse(ring.member());
    }

    private void busy(Exchange exchange, Busy busy) {
        boolean talk = busy.activity() == Activity.TALKING && busy.call() != null;
        boolean ours = roll.at(exchange.name(), busy.extension())
                .filter(s -> !s.onlyDials())
                .isPresent();
        if (talk && ours && config.wrapUp().isPositive()) exchange.members().hold(busy.extension());
        writer.later(
                "state of " + busy.extension(),
                () -> sessions.changeAt(exchange.name(), busy.extension(), duty -> move(duty, busy), busy.at())
                        .ifPresent(change -> apply(List.of(change))));
    }

    private void present(Exchange exchange, Happening.Present present) {
        writer.later(
                "state of " + exchange.name(),
                () -> apply(sessions.present(exchange.name(), present.busy(), this::move, present.at())));
    }

    private Duty move(Duty duty, Busy busy) {
        return duty.busy(busy.activity(), busy.call(), busy.at(), config.wrapUp());
    }

    private void reachable(Exchange exchange, Happening.Reachable r) {
        roll.at(exchange.name(), r.extension())
                .ifPresent(s -> announcer.tell(new PhoneReachable(s.login(), r.extension(), r.reachable())));
    }
}
