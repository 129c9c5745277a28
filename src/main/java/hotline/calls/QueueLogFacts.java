package hotline.calls;

import hotline.calls.Fact.Operator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads queue_log: whole seconds, but it knows why a caller left and which operator it was. */
final class QueueLogFacts {
    private QueueLogFacts() {}

    static @Nullable Fact read(Evidence e) {
        String call = e.uniqueId();
        if (call == null) return null;
        String queue = e.field("queue");
        Operator agent = new Operator(e.field("agent"), null);
        return switch (e.event()) {
            case "ARRIVED" ->
                new Fact.Arrived(e.at(), e.source(), call, e.field("data1"), e.field("data2"), null, e.field("data3"));
            case "ENTERQUEUE" -> new Fact.Asked(e.at(), e.source(), call, queue, true);
            case "CONNECT" -> new Fact.Connected(e.at(), e.source(), call, e.field("data2"), agent, queue);
            case "RINGNOANSWER", "RINGCANCELED" ->
                new Fact.NotTaken(e.at(), e.source(), call, null, agent, since(e.at(), e.field("data1")));
            case "ABANDON" -> new Fact.Abandoned(e.at(), e.source(), call, true);
            case "QUEUEEXIT" -> exit(e, call, QueueStatus.outcome(e.field("data1")), true);
            case "EXITWITHTIMEOUT", "EXITEMPTY", "EXITWITHKEY", "WITHDRAW" ->
                exit(e, call, QueueStatus.outcome(e.event()), false);
            case "RATING" -> new Fact.Rated(e.at(), e.source(), call, Ratings.read(e.field("data1")));
            default -> null;
        };
    }

    private static @Nullable Fact exit(Evidence e, String call, @Nullable Outcome outcome, boolean mark) {
        return outcome == null ? null : new Fact.Exited(e.at(), e.source(), call, outcome, e.field("queue"), mark);
    }

    private static @Nullable Instant since(Instant end, @Nullable String milliseconds) {
        if (milliseconds == null || !milliseconds.matches("\\d{1,9}")) return null;
        return end.minusMillis(Long.parseLong(milliseconds));
    }
}
