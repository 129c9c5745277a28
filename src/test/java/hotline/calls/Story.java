package hotline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as the live feed would tell it, made up event by event. Times in seconds after the caller's channel came up. */
final class Story {
    static final String CALLER = "13800138000";

    private final String call;
    private final Instant begin;
    private final List<Evidence> told = new ArrayList<>();
    private String linked;
    private double now;
    private String server = Trace.SERVER;

    Story(Instant begin, int sequence) {
        this.begin = begin;
        this.call = "lab-" + begin.getEpochSecond() + "." + sequence;
        this.linked = call;
    }

    /** A call at a fixed second of the recorded day. */
    static Story call() {
        return new Story(Instant.ofEpochSecond(1795202695), 0);
    }

    /** At another server than the one whose recorded boots are in the ledger. */
    Story at(String otherServer) {
        server = otherServer;
        return this;
    }

    String id() {
        return call;
    }

    List<Evidence> told() {
        return List.copyOf(told);
    }

    Story at(double seconds) {
        now = seconds;
        return this;
    }

    Instant time(double seconds) {
        return begin.plusNanos(Math.round(seconds * 1_000_000) * 1000);
    }

    Story arrived(String did, String skill) {
        return arrived(did, skill, CALLER, "<unknown>");
    }

    Story arrived(String did, String skill, String caller, String name) {
        return event(
                "HotlineArrived",
                call,
                "HotlineCall",
                call,
                "Did",
                did,
                "Caller",
                caller,
                "Skill",
                skill,
                "CallerIDName",
                name);
    }

    Story joined(String queue) {
        return event("QueueCallerJoin", call, "Queue", queue);
    }

    Story called(String operator, String extension, String channel) {
        return event(
                "AgentCalled",
                call,
                "DestUniqueid",
                channel,
                "MemberName",
                operator,
                "Interface",
                "PJSIP/" + extension);
    }

    Story connected(String operator, String extension, String channel) {
        return event(
                "AgentConnect",
                call,
                "DestUniqueid",
                channel,
                "MemberName",
                operator,
                "Interface",
                "PJSIP/" + extension);
    }

    /** Caller and a telephone meet in a bridge. */
    Story bridged(String bridge, String channel, String extension) {
        return entered(bridge, channel, extension).entered(bridge, call, null);
    }

    Story entered(String bridge, String channel, @Nullable String extension) {
        String name = extension == null ? "PJSIP/trunk-00000001" : "PJSIP/" + extension + "-00000002";
        return event("BridgeEnter", channel, "BridgeUniqueid", bridge, "Channel", name);
    }

    Story left(String bridge, String channel) {
        return event("BridgeLeave", channel, "BridgeUniqueid", bridge);
    }

    Story abandoned() {
        return event("QueueCallerAbandon", call);
    }

    Story leftQueue() {
        return event("QueueCallerLeave", call);
    }

    Story exit(String status) {
        return event("HotlineQueueExit", call, "HotlineCall", call, "Status", status);
    }

    Story rated(String value, String result) {
        return event("HotlineRating", call, "HotlineCall", call, "Rating", value, "Result", result);
    }

    Story recorded() {
        return event("MixMonitorStart", call);
    }

    Story hungUp() {
        return event("HotlineHangup", call, "HotlineCall", call, "QueueStatus", "")
                .event("Hangup", call);
    }

    Story hungUp(String channel) {
        return event("Hangup", channel);
    }

    /** The server came up. */
    Story booted() {
        return event("FullyBooted", null, "Uptime", "0");
    }

    /** From now on events belong to another linked identity: a consultation before it is merged. */
    Story linked(String id) {
        linked = id;
        return this;
    }

    Story event(String name, @Nullable String channel, String... fields) {
        Map<String, String> map = new HashMap<>();
        map.put("Event", name);
        for (int i = 0; i < fields.length; i += 2) map.put(fields[i], fields[i + 1]);
        told.add(new Evidence(server, Source.AMI, name, time(now), channel, channel == null ? null : linked, map));
        return this;
    }

    /** Ready-made: waits from 1 s on, is answered by {@code operator} after {@code wait} seconds, talks 20 s. */
    Story answered(String operator, double wait) {
        String leg = call + "1";
        return at(1).joined("complaint")
                .called(operator, "8001", leg)
                .at(1 + wait)
                .connected(operator, "8001", leg)
                .bridged("b", leg, "8001")
                .at(21 + wait)
                .left("b", leg)
                .left("b", call)
                .exit("CONTINUE");
    }

    FoldedCall fold() {
        List<FoldedCall> calls = CallFold.fold(told, Trace.RULES);
        if (calls.size() != 1) throw new AssertionError(calls);
        return calls.getFirst();
    }

    List<QueueVisit> visits() {
        return fold().visits();
    }

    QueueVisit visit() {
        return TraceFoldTest.only(fold());
    }
}
