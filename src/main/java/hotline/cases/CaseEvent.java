package hotline.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import hotline.base.Actor;
import hotline.files.Enclosure;
import java.time.Instant;
import java.util.List;
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
            return wordOf(getClass());
        }

        static String wordOf(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
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

    public record Replied(
            long order,
            String result,
            String answer,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Enclosure> attachments)
            implements What {
        public Replied {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        public Replied(long order, String result, String answer) {
            this(order, result, answer, List.of());
        }
    }

    public record Reviewed(long order, @Nullable String remark) implements What {}

    public record SentBack(long order, String remark) implements What {}

    /** Answered at once, and chosen to be asked after. */
    public record Sampled() implements What {}

    public record Closed(@Nullable String remark) implements What {}

    /** The citizen does not accept that his case was rejected. */
    public record Appealed(String text) implements What {}

    /** Another unit has a share of its own in the case 加派. */
    public record CoOrdered(long order, long unit, @Nullable String remark) implements What {}

    /** A co-order that is not needed any more; it is not waited for. */
    public record Withdrawn(long order, String remark) implements What {}

    /** The unit has spoken with the citizen for the first time 首次联系. */
    public record FirstContacted(long order, @Nullable String remark) implements What {}

    /** "Not ours": no clock stops for it. */
    public record ReturnRequested(
            long order, String reason, @Nullable String remark) implements What {}

    /** The order is void; the lead's case is dispatched anew by a {@link Dispatched} of its own. */
    public record ReturnAccepted(long order, @Nullable String remark) implements What {}

    public record ReturnRefused(long order, String remark) implements What {}

    /** @param amount working time beyond the present deadline, in ISO form */
    public record ExtensionRequested(long order, String amount, String reason) implements What {}

    /** @param amount what was granted, working time beyond the deadline of that moment, in ISO form */
    public record ExtensionApproved(
            long order, String amount, @Nullable String remark) implements What {}

    public record ExtensionRefused(long order, String remark) implements What {}

    public record SuspensionRequested(
            long order,
            String reason,
            Instant until,
            @Nullable String remark) implements What {}

    /** The order's clocks pause from now until then at the latest. */
    public record SuspensionApproved(
            long order,
            String reason,
            Instant until,
            @Nullable String remark) implements What {}

    public record SuspensionRefused(long order, String remark) implements What {}

    /** By a person, or by the system at the end that was approved. */
    public record SuspensionEnded(long order) implements What {}

    /** @param byCitizen whether the nudge is the citizen's own */
    public record Urged(boolean byCitizen, @Nullable String remark) implements What {}

    /** @param due until when the supervisor wants it settled */
    public record Supervised(long supervision, Instant due, String remark) implements What {}

    public record SupervisionClosed(long supervision, String remark) implements What {}

    /** Not solved, says the citizen or a supervisor: a new round begins. */
    public record Rehandled(String reason, @Nullable String remark) implements What {}

    /** The same lead handles it again, under an order of the new round. */
    public record Resumed(long order, long unit) implements What {}

    public record UrgencyChanged(
            String from, String to, @Nullable String remark) implements What {}

    public record SecrecyChanged(boolean secret) implements What {}

    /** Hard case, unreasonable demand or score appeal. */
    public record FlagRequested(String flag, String remark) implements What {}

    public record FlagDecided(
            String flag, boolean granted, @Nullable String remark) implements What {}

    /** This case goes on inside another one, its master; {@code was} is the state to come back to. */
    public record Merged(long master, String masterNumber, State was) implements What {}

    public record Unmerged(long master, String masterNumber) implements What {}

    /** To the master: this member's matter is settled here from now on. */
    public record MemberJoined(long member, String memberNumber) implements What {}

    public record MemberLeft(long member, String memberNumber) implements What {}

    /** The same citizen on the same matter again: the {@code times}th time inside the window. */
    public record Repeated(String ofNumber, int times) implements What {}

    public record Archived() implements What {}

    /** Nothing of it may be archived or anonymised from now on. */
    public record Held(String remark) implements What {}

    public record HoldEnded(String remark) implements What {}

    /** What was personal in it is gone; what happened when is still there. */
    public record Anonymised() implements What {}

    public record NoteAdded(
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Enclosure> attachments) implements What {
        public NoteAdded {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        public NoteAdded(String text) {
            this(text, List.of());
        }
    }

    public record Claimed(long token) implements What {}

    public record Released(long token) implements What {}

    /** A supervisor took it from {@code from}. */
    public record TakenOver(long token, String from) implements What {}
}
