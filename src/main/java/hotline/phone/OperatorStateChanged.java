package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does has changed. Fired on every node, after it is stored.
 *
 * @param reason      of a pause
 * @param wrapUpUntil when a wrap-up ends by itself
 */
public record OperatorStateChanged(
        String login,
        OperatorStatus state,
        @Nullable String reason,
        Instant since,
        @Nullable Instant wrapUpUntil) {
    static OperatorStateChanged of(OperatorSession session) {
        Duty duty = session.duty();
        return new OperatorStateChanged(
                session.login(), duty.status(), duty.reason(), session.since(), duty.wrapUpUntil());
    }
}
