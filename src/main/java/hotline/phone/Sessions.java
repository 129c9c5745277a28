package hotline.phone;

import hotline.base.Refusal;
import hotline.phone.Happening.Busy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who sits at which telephone, and the history of it. One transaction for each method; nothing is told to anybody. */
@ApplicationScoped
class Sessions {
    private final Jdbi jdbi;

    @Inject
    Sessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What one change did. {@code before} is {@code null} for a new session, {@code after} for one that ended. */
    record Change(
            @Nullable OperatorSession before, @Nullable OperatorSession after) {
        boolean none() {
            return Objects.equals(before, after);
        }
    }

    /**
     * Seats a person. Who sits there already stays as he is; who sat elsewhere moves. Refuses with 409 {@code
     * extension-taken}, naming who has it.
     */
    @Transactional
    public List<Change> open(OperatorSession wanted) {
        return jdbi.withHandle(h -> {
            SessionRows rows = new SessionRows(h);
            Optional<OperatorSession> other = rows.lockByPhone(wanted.server(), wanted.extension());
            if (other.isPresent() && other.get().person() != wanted.person()) throw taken(other.get());
            Optional<OperatorSession> mine = rows.lockByLogin(wanted.login());
            if (mine.isPresent() && samePlace(mine.get(), wanted)) return List.of(new Change(mine.get(), mine.get()));
            List<Change> changes = new ArrayList<>();
            mine.ifPresent(s -> {
                rows.delete(s.person());
                changes.add(new Change(s, null));
            });
            rows.insert(wanted);
            new SpanRows(h).begin(wanted);
            changes.add(new Change(null, wanted));
            return changes;
        });
    }

    private static boolean samePlace(OperatorSession a, OperatorSession b) {
        return a.server().equals(b.server())
                && a.extension().equals(b.extension())
                && a.queues().equals(b.queues());
    }

    private static Refusal taken(OperatorSession by) {
        return Refusal.conflict(
                "extension-taken",
                "Extension " + by.extension() + " is taken by " + by.login(),
                Map.of("extension", by.extension(), "holder", by.login()));
    }

    /** Empty when he is not signed in. */
    @Transactional
    public Optional<Change> change(String login, UnaryOperator<Duty> move, Instant at) {
        return jdbi.withHandle(h ->
                new SessionRows(h).lockByLogin(login).map(s -> moved(h, s, move.apply(s.duty()), at)));
    }

    /** Empty when nobody sits there. */
    @Transactional
    public Optional<Change> changeAt(String server, String extension, UnaryOperator<Duty> move, Instant at) {
        return jdbi.withHandle(h ->
                new SessionRows(h).lockByPhone(server, extension).map(s -> moved(h, s, move.apply(s.duty()), at)));
    }

    /** After a snapshot of a server: everybody is as busy as his telephone is. */
    @Transactional
    public List<Change> present(String server, Map<String, Busy> busy, BusyMove move, Instant at) {
        return jdbi.withHandle(h -> new SessionRows(h)
                .lockServer(server).stream()
                        .map(s -> moved(h, s, move.apply(s.duty(), now(s, busy, at)), at))
                        .toList());
    }

    interface BusyMove {
        Duty apply(Duty duty, Busy busy);
    }

    private static Busy now(OperatorSession s, Map<String, Busy> busy, Instant at) {
        return busy.getOrDefault(s.extension(), new Busy(s.extension(), Activity.IDLE, null, at));
    }

    /** Wrap-ups that are over. */
    @Transactional
    public List<Change> wrapUp(Instant now) {
        return jdbi.withHandle(h -> new SessionRows(h)
                .lockWrappedUp(now).stream()
                        .map(s -> moved(
                                h,
                                s,
                                s.duty().wrappedUp(),
                                Objects.requireNonNull(s.duty().wrapUpUntil())))
                        .toList());
    }

    /** Signs out whose browser was not seen since, unless he is on a call. */
    @Transactional
    public List<Change> closeUnseen(Instant since, Instant now) {
        return jdbi.withHandle(h -> new SessionRows(h)
                .lockUnseen(since).stream().map(s -> ended(h, s, now)).toList());
    }

    @Transactional
    public Optional<Change> close(String login, Instant at) {
        return jdbi.withHandle(h -> new SessionRows(h).lockByLogin(login).map(s -> ended(h, s, at)));
    }

    @Transactional
    public void seen(String login, Instant at) {
        jdbi.useHandle(h -> new SessionRows(h).seen(login, at));
    }

    @Transactional
    public List<OperatorSession> all() {
        return jdbi.withHandle(h -> new SessionRows(h).all());
    }

    @Transactional
    public Optional<OperatorSession> of(String login) {
        return jdbi.withHandle(h -> new SessionRows(h).byLogin(login));
    }

    @Transactional
    public List<Span> spans(long person, Instant from, Instant to) {
        return jdbi.withHandle(h -> new SpanRows(h).of(person, from, to));
    }

    private static Change moved(Handle h, OperatorSession before, Duty next, Instant at) {
        Instant now = at.isBefore(before.since()) ? before.since() : at;
        OperatorSession after = before.with(next, now);
        if (after.equals(before)) return new Change(before, before);
        new SessionRows(h).update(after);
        if (!after.since().equals(before.since())
                || after.duty().status() != before.duty().status()) new SpanRows(h).begin(after);
        return new Change(before, after);
    }

    private static Change ended(Handle h, OperatorSession session, Instant at) {
        new SessionRows(h).delete(session.person());
        new SpanRows(h).end(session.person(), at);
        return new Change(session, null);
    }
}
