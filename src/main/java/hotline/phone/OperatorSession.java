package hotline.phone;

import java.time.Instant;
import java.util.List;

/**
 * An operator at a telephone.
 *
 * @param queues {@code *} is every queue of the server; none: he only dials, and no queue rings at him
 * @param since  when what is shown began
 */
record OperatorSession(
        long person,
        String login,
        String server,
        String extension,
        List<String> queues,
        Duty duty,
        Instant since,
        Instant lastSeen) {

    OperatorSession with(Duty next, Instant at) {
        boolean same = duty.status() == next.status() && java.util.Objects.equals(duty.reason(), next.reason());
        return new OperatorSession(person, login, server, extension, queues, next, same ? since : at, lastSeen);
    }

    boolean onlyDials() {
        return queues.isEmpty();
    }

    boolean showsSame(OperatorSession other) {
        return since.equals(other.since)
                && duty.status() == other.duty.status()
                && java.util.Objects.equals(duty.reason(), other.duty.reason())
                && java.util.Objects.equals(duty.wrapUpUntil(), other.duty.wrapUpUntil());
    }
}
