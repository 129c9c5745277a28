package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a piece of evidence says, in one vocabulary whoever saw it. {@code channel} is a Uniqueid. */
sealed interface Fact {
    Instant at();

    Source by();

    String channel();

    /** queue_log cuts its seconds off: what it says may have happened up to a second later. */
    default Instant latest() {
        return by() == Source.QUEUE_LOG ? at().plusNanos(999_999_000) : at();
    }

    /** The dialplan's own mark; comes twice when a menu asks: first without a skill. */
    record Arrived(
            Instant at,
            Source by,
            String channel,
            @Nullable String line,
            @Nullable String number,
            @Nullable String name,
            @Nullable String skill)
            implements Fact {}

    /** @param joined false where only the wish is seen (CEL): the queue may still refuse him */
    record Asked(
            Instant at, Source by, String channel, @Nullable String queue, boolean joined) implements Fact {}

    record Left(Instant at, Source by, String channel) implements Fact {}

    /** @param sure false for AMI's event, which also comes when the queue times out or empties */
    record Abandoned(Instant at, Source by, String channel, boolean sure) implements Fact {}

    /** @param mark the dialplan's mark; false for queue_log's own line about the same */
    record Exited(
            Instant at,
            Source by,
            String channel,
            Outcome outcome,
            @Nullable String queue,
            boolean mark) implements Fact {}

    /** Begins to ring at an operator; {@code ringing} is the Uniqueid of his channel. */
    record Offered(Instant at, Source by, String channel, String ringing, Operator operator) implements Fact {}

    /** Rang in vain. {@code since} is when it began, where the source says that. */
    record NotTaken(
            Instant at,
            Source by,
            String channel,
            @Nullable String ringing,
            Operator operator,
            @Nullable Instant since) implements Fact {}

    record Connected(
            Instant at,
            Source by,
            String channel,
            @Nullable String ringing,
            Operator operator,
            @Nullable String queue) implements Fact {}

    /** @param telephone {@code PJSIP/8003}, what the channel's name begins with */
    record Entered(
            Instant at,
            Source by,
            String channel,
            String bridge,
            @Nullable String telephone) implements Fact {}

    record Parted(Instant at, Source by, String channel, String bridge) implements Fact {}

    record Transferred(
            Instant at,
            Source by,
            String channel,
            boolean attended,
            @Nullable String from,
            @Nullable String to) implements Fact {}

    /** The evaluation was asked; {@code value} is {@code null} when no valid key was pressed. */
    record Rated(
            Instant at, Source by, String channel, @Nullable Integer value) implements Fact {}

    record Recorded(Instant at, Source by, String channel) implements Fact {}

    /** @param queueSaid how the last queue ended, as the dialplan still knows at the end of the call */
    record HungUp(
            Instant at, Source by, String channel, @Nullable Outcome queueSaid) implements Fact {}

    /** The end of a call whose end nobody saw: its server came up anew, or the ledger gave it up. */
    record Died(Instant at, Source by, String channel, boolean restart) implements Fact {}

    /**
     * @param login     the member's name in the queue, which is the operator's login
     * @param telephone {@code PJSIP/8017}
     */
    record Operator(@Nullable String login, @Nullable String telephone) {}
}
