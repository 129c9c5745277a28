package hotline.calls;

import hotline.calls.Fact.Operator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the live feed. Names of events and fields are Asterisk 22's. */
final class AmiFacts {
    private AmiFacts() {}

    static @Nullable Fact read(Evidence e) {
        return switch (e.event()) {
            case "HotlineArrived", "HotlineQueueExit", "HotlineRating", "HotlineHangup" -> mark(e);
            case "BlindTransfer", "AttendedTransfer" -> transfer(e);
            case "BridgeEnter", "BridgeLeave" -> bridge(e);
            default -> e.uniqueId() == null ? null : ofChannel(e, e.uniqueId());
        };
    }

    private static @Nullable Fact mark(Evidence e) {
        String call = e.field("HotlineCall");
        if (call == null) return null;
        return switch (e.event()) {
            case "HotlineArrived" ->
                new Fact.Arrived(
                        e.at(),
                        e.source(),
                        call,
                        e.field("Did"),
                        e.field("Caller"),
                        e.field("CallerIDName"),
                        e.field("Skill"));
            case "HotlineQueueExit" -> {
                Outcome outcome = QueueStatus.outcome(e.field("Status"));
                yield outcome == null ? null : new Fact.Exited(e.at(), e.source(), call, outcome, null, true);
            }
            case "HotlineRating" -> {
                boolean ok = "OK".equals(e.field("Result"));
                yield new Fact.Rated(e.at(), e.source(), call, ok ? Ratings.read(e.field("Rating")) : null);
            }
            default -> new Fact.HungUp(e.at(), e.source(), call, QueueStatus.outcome(e.field("QueueStatus")));
        };
    }

    private static @Nullable Fact ofChannel(Evidence e, String channel) {
        String ringing = e.field("DestUniqueid");
        return switch (e.event()) {
            case "QueueCallerJoin" -> new Fact.Asked(e.at(), e.source(), channel, e.field("Queue"), true);
            case "QueueCallerLeave" -> new Fact.Left(e.at(), e.source(), channel);
            case "QueueCallerAbandon" -> new Fact.Abandoned(e.at(), e.source(), channel, false);
            case "AgentCalled" ->
                ringing == null ? null : new Fact.Offered(e.at(), e.source(), channel, ringing, operator(e));
            case "AgentRingNoAnswer" -> new Fact.NotTaken(e.at(), e.source(), channel, ringing, operator(e), null);
            case "AgentConnect" ->
                new Fact.Connected(e.at(), e.source(), channel, ringing, operator(e), e.field("Queue"));
            case "MixMonitorStart" -> new Fact.Recorded(e.at(), e.source(), channel);
            case "Hangup" -> new Fact.HungUp(e.at(), e.source(), channel, null);
            case Evidence.TRACK_LOST -> new Fact.Died(e.at(), e.source(), channel, false);
            default -> null;
        };
    }

    private static @Nullable Fact bridge(Evidence e) {
        String bridge = e.field("BridgeUniqueid");
        if (bridge == null || e.uniqueId() == null) return null;
        if (e.event().equals("BridgeLeave")) return new Fact.Parted(e.at(), e.source(), e.uniqueId(), bridge);
        return new Fact.Entered(e.at(), e.source(), e.uniqueId(), bridge, Telephone.of(e.field("Channel")));
    }

    private static @Nullable Fact transfer(Evidence e) {
        boolean attended = e.event().equals("AttendedTransfer");
        String transferer = attended ? "OrigTransferer" : "Transferer";
        if (!"Success".equals(e.field("Result"))) return null;
        String to = attended ? Telephone.of(e.field("TransferTargetChannel")) : e.field("Extension");
        return new Fact.Transferred(
                e.at(),
                e.source(),
                Objects.requireNonNullElse(e.field("TransfereeUniqueid"), ""),
                attended,
                Telephone.of(e.field(transferer + "Channel")),
                to);
    }

    private static Operator operator(Evidence e) {
        return new Operator(e.field("MemberName"), e.field("Interface"));
    }
}
