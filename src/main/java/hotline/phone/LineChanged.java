package hotline.phone;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How busy the line is. Fired at most twice a second, and only when it changed.
 *
 * @param waiting      callers by queue; a queue where nobody waits is not in it
 * @param longestSince when the caller who waits longest joined; {@code null} when nobody waits
 * @param operators    those who are signed in to take calls, by what they do
 */
public record LineChanged(
        Map<String, Integer> waiting, @Nullable Instant longestSince, Map<OperatorStatus, Integer> operators) {
    static LineChanged of(Iterable<Waiting> callers, Iterable<OperatorSession> sessions) {
        Map<String, Integer> waiting = new java.util.TreeMap<>();
        Instant longest = null;
        for (Waiting caller : callers) {
            waiting.merge(caller.queue(), 1, Integer::sum);
            if (longest == null || caller.since().isBefore(longest)) longest = caller.since();
        }
        Map<OperatorStatus, Integer> operators = new java.util.EnumMap<>(OperatorStatus.class);
        for (OperatorSession session : sessions)
            if (!session.onlyDials()) operators.merge(session.duty().status(), 1, Integer::sum);
        return new LineChanged(Map.copyOf(waiting), longest, Map.copyOf(operators));
    }
}
