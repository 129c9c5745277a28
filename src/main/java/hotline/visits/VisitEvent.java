package hotline.visits;

import hotline.base.Channel;
import hotline.cases.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a return visit. Fired in the transaction that writes it; a watcher that throws undoes it.
 *
 * @param caseId  of the case whose citizen it is about
 * @param citizen {@code null} only where nobody is asked
 */
public record VisitEvent(
        long visit,
        long caseId,
        CaseNumber number,
        @Nullable Long citizen,
        What what,
        Instant at) {
    public sealed interface What {}

    /**
     * The citizen is to be asked, by a message that {@code notify} words and sends. What does not arrive is told to
     * {@link Visits#unreachable} with the same {@code ask}.
     *
     * @param ask      which question of this visit
     * @param channel  SMS or WECHAT
     * @param why      the first, a reminder, a gentle second one
     * @param language BCP 47, where the citizen's own is not known
     * @param code     six digits to be appended to our number, where the gateway has extension codes
     * @param token    of the short link; the same for all questions of a visit
     */
    public record Asked(int ask, Channel channel, Attempt.Why why, String language, String code, String token)
            implements What {}

    /** A person takes it from here. */
    public record HandedOver(Listed why, Instant due) implements What {}

    /** An answer was kept; {@code late}: after the end. */
    public record Answered(Reading reading, boolean late) implements What {}

    public record Settled(Result result) implements What {}
}
