package hotline.phone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator as he and his shift leader see him.
 *
 * @param kind      {@code desk} or {@code browser}; with extension and server {@code null} when offline
 * @param queues    {@code *} is every queue; none of who is signed in: he only dials
 * @param call      the citizen's call he has, by the caller's Uniqueid
 * @param reachable false when his telephone is not registered: nothing can ring
 */
public record OperatorState(
        String login,
        OperatorStatus state,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant wrapUpUntil,
        @Nullable String server,
        @Nullable String extension,
        @Nullable String kind,
        List<String> queues,
        @Nullable String call,
        boolean reachable) {
    static OperatorState offline(String login) {
        return new OperatorState(
                login, OperatorStatus.OFFLINE, null, null, null, null, null, null, List.of(), null, false);
    }

    static OperatorState of(OperatorSession session, @Nullable String kind, boolean reachable) {
        Duty duty = session.duty();
        return new OperatorState(
                session.login(),
                duty.status(),
                duty.reason(),
                session.since(),
                duty.wrapUpUntil(),
                session.server(),
                session.extension(),
                kind,
                session.queues(),
                duty.call(),
                reachable);
    }
}
