package hotline.cases;

import hotline.base.Actor;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case: one row, one of these. Fired in the transaction of the act itself; a watcher that
 * throws undoes it.
 *
 * @param before how the case stood, {@code null} when it was opened by this
 * @param after  how it stands now; the same object when nothing of it changed
 */
public record CaseEvent(
        long caseId,
        CaseNumber number,
        int round,
        @Nullable Standing before,
        Standing after,
        What what,
        Actor by,
        Instant at) {

    /** What happened. The components are kept as JSON in the event's row and read back from it: add, never rename. */
    public sealed interface What {
        /** In the timeline and in messages: {@code signed-in}. */
        default String word() {
            return getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** @param catalogue the version of the dispatch catalogue that it was routed by, 0 when there was none */
    public record Opened(long catalogue) implements What {
        public Opened() {
            this(0);
        }
    }

    public record Answered(String text) implements What {}

    public record Rejected(
            String reason,
            @Nullable String otherWay,
            @Nullable String text) implements What {}

    public record Dispatched(
            long order, long unit, @Nullable String remark) implements What {}

    /** {@code passive}: by the system at the limit, which counts as late. */
    public record SignedIn(long order, boolean passive) implements What {}

    public record Replied(long order, String result, String answer) implements What {}

    public record Reviewed(long order, @Nullable String remark) implements What {}

    public record SentBack(long order, String remark) implements What {}

    public record Closed(@Nullable String remark) implements What {}

    public record NoteAdded(String text) implements What {}

    public record Claimed(long token) implements What {}

    public record Released(long token) implements What {}

    /** A supervisor took it from {@code from}. */
    public record TakenOver(long token, String from) implements What {}
}
