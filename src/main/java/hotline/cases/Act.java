package hotline.cases;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.files.Enclosure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a person, or the system, does to a case. What of it is possible when is {@link Move}. */
public sealed interface Act {
    /** On the case as a whole. */
    sealed interface OnCase extends Act {}

    /** On one unit's order. */
    sealed interface OnOrder extends Act {}

    /** What the sorting hand corrects; {@code null} leaves it as it is. */
    record Triage(
            @Nullable Kind kind,
            @Nullable Long matter,
            @Nullable Urgency urgency) {
        public static final Triage NONE = new Triage(null, null, null);
    }

    record Answer(String text, Triage triage) implements OnCase {}

    /**
     * @param reason   a code in kebab case
     * @param otherWay where the citizen was sent instead
     */
    record Reject(
            String reason,
            @Nullable String otherWay,
            @Nullable String text) implements OnCase {}

    /** The citizen does not accept that his case was rejected. */
    record Appeal(String text) implements OnCase {}

    /**
     * @param coUnits units that take part from the beginning, each with a co-order of its own
     * @param readers people who are named to see a secret case from now on; such a case needs at least one
     */
    record Dispatch(long unit, List<Long> coUnits, @Nullable String remark, List<Long> readers, Triage triage)
            implements OnCase {
        public Dispatch(long unit, @Nullable String remark, List<Long> readers, Triage triage) {
            this(unit, List.of(), remark, readers, triage);
        }
    }

    /** Another unit takes part from now on 加派. */
    record CoOrder(long unit, @Nullable String remark, List<Long> readers) implements OnCase {}

    /** What was answered at once is asked after, by the rule of sampling; by the system only. */
    record Sample() implements OnCase {}

    record Close(@Nullable String remark) implements OnCase {}

    /** @param reason a code in kebab case: what the citizen or the supervisor does not accept */
    record Rehandle(String reason, @Nullable String remark) implements OnCase {}

    /** The same lead handles it again. */
    record Resume() implements OnCase {}

    /** After the time of retention; by the system only. */
    record Archive() implements OnCase {}

    /** What is personal in it is emptied for good; by the system only. */
    record Anonymise() implements OnCase {}

    /** Nothing of it may be archived or anonymised until the hold ends 法定保留. */
    record Hold(String remark) implements OnCase {}

    record EndHold(String remark) implements OnCase {}

    record Urge(boolean byCitizen, @Nullable String remark) implements OnCase {}

    record Supervise(Instant due, String remark) implements OnCase {}

    record CloseSupervision(long supervision, String remark) implements OnCase {}

    record ChangeUrgency(Urgency urgency, @Nullable String remark) implements OnCase {}

    /** @param readers who may see it from now on, besides the one who makes it secret */
    record ChangeSecrecy(boolean secret, List<Long> readers) implements OnCase {}

    record RequestFlag(Asked flag, String remark) implements OnCase {}

    record DecideFlag(Asked flag, boolean granted, @Nullable String remark) implements OnCase {}

    /** @param enclosures uploads of this person to the case, sent with it */
    record Note(String text, List<Enclosure> enclosures) implements OnCase {
        public Note(String text) {
            this(text, List.of());
        }
    }

    record SignIn() implements OnOrder {}

    record FirstContact(@Nullable String remark) implements OnOrder {}

    /**
     * @param result what was done, for the centre
     * @param answer what the citizen is told
     * @param enclosures uploads of this person to the order, sent with it
     */
    record Reply(String result, String answer, List<Enclosure> enclosures) implements OnOrder {
        public Reply(String result, String answer) {
            this(result, answer, List.of());
        }
    }

    record Review(@Nullable String remark) implements OnOrder {}

    record SendBack(String remark) implements OnOrder {}

    /** A co-order that is not needed any more. */
    record Withdraw(String remark) implements OnOrder {}

    /** @param reason a code in kebab case */
    record RequestReturn(String reason, @Nullable String remark) implements OnOrder {}

    /**
     * @param unit    to whom the lead's case goes instead; {@code null} for the fallback unit. Not of a co-order
     * @param readers as in {@link Dispatch}
     */
    record DecideReturn(
            boolean granted, @Nullable Long unit, @Nullable String remark, List<Long> readers) implements OnOrder {}

    /** @param amount working time, in ISO form, that is asked for beyond the deadline */
    record RequestExtension(String amount, String reason) implements OnOrder {}

    /** @param amount what is granted; {@code null} for what was asked */
    record DecideExtension(
            boolean granted,
            @Nullable String amount,
            @Nullable String remark) implements OnOrder {}

    /** @param reason a code in kebab case: the class of reason */
    record RequestSuspension(
            String reason, Instant until, @Nullable String remark) implements OnOrder {}

    /** @param until the end that is granted; {@code null} for what was asked */
    record DecideSuspension(
            boolean granted,
            @Nullable Instant until,
            @Nullable String remark) implements OnOrder {}

    /** By hand before the end that was approved, or by the system then, to which it is a no-op when it has ended. */
    record EndSuspension() implements OnOrder {}
}
