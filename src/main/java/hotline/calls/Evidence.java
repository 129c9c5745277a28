package hotline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a telephone server said, as it said it.
 *
 * @param server   name of the server in the configuration
 * @param event    AMI's {@code Event} (a UserEvent goes by its own name), CEL's {@code eventtype}, queue_log's verb
 * @param at       the server's own time, in microseconds where the source has them
 * @param uniqueId the channel it is about, {@code null} when it names several (a transfer) or none
 * @param linkedId the call's linked identity at that moment
 * @param fields   AMI: the event's fields; CEL: the keys of the line; queue_log: {@code queue agent data1 … data5}
 */
public record Evidence(
        String server,
        Source source,
        String event,
        Instant at,
        @Nullable String uniqueId,
        @Nullable String linkedId,
        Map<String, String> fields) {

    /** Keys of evidence that belongs to no call begin with this, as no Uniqueid does. */
    static final String OF_SERVER = "@";

    static final String TRACK_LOST = "TrackLost";

    private static final Set<String> AMI_EVENTS = Set.of(
            "HotlineArrived",
            "HotlineQueueExit",
            "HotlineRating",
            "HotlineHangup",
            "QueueCallerJoin",
            "QueueCallerLeave",
            "QueueCallerAbandon",
            "AgentCalled",
            "AgentRingNoAnswer",
            "AgentConnect",
            "AgentComplete",
            "BridgeEnter",
            "BridgeLeave",
            "BlindTransfer",
            "AttendedTransfer",
            "Hold",
            "Unhold",
            "MixMonitorStart",
            "Hangup",
            "QueueMember",
            "QueueMemberAdded",
            "FullyBooted",
            TRACK_LOST);
    private static final Set<String> CEL_NOISE = Set.of("CHAN_END", "ANSWER", "LINKEDID_END");
    private static final Set<String> QUEUE_LOG_NOISE = Set.of("CONFIGRELOAD", "PAUSE", "UNPAUSE", "REMOVEMEMBER");

    /** False for what no fold reads: most of what a telephone server says. */
    public boolean matters() {
        return matters(source, event);
    }

    /** The same, known before the evidence is put together. */
    public static boolean matters(Source source, String event) {
        return switch (source) {
            case AMI -> AMI_EVENTS.contains(event);
            case CEL -> !CEL_NOISE.contains(event);
            case QUEUE_LOG -> !QUEUE_LOG_NOISE.contains(event);
        };
    }

    /** What the source said in this field; {@code null} for nothing, in any of the ways Asterisk says nothing. */
    @Nullable
    String field(String name) {
        String value = fields.get(name);
        return value == null || value.isEmpty() || value.equals("<unknown>") || value.equals("NONE") ? null : value;
    }

    /** Under which keys the ledger keeps it: the linked identities it speaks of; of a transfer, all that meet in it. */
    List<String> keys() {
        if (bootedAt() != null) return List.of(OF_SERVER);
        if (source == Source.QUEUE_LOG && (uniqueId == null || !uniqueId.contains("."))) return List.of();
        if (event.startsWith("QueueMember")) {
            String telephone = firstOf(field("Interface"), field("Location"));
            return telephone.isEmpty() ? List.of() : List.of(OF_SERVER + telephone);
        }
        Set<String> keys = new LinkedHashSet<>(linkedInTransfer());
        if (keys.isEmpty()) keys.add(firstOf(field("HotlineCall"), linkedId, uniqueId));
        return keys.stream().filter(k -> !k.isEmpty()).toList();
    }

    /** When the server came up, if this says so: every call that was open then is dead. */
    @Nullable
    Instant bootedAt() {
        if (event.equals("QUEUESTART")) return at;
        if (!event.equals("FullyBooted")) return null;
        String uptime = fields.getOrDefault("Uptime", "");
        return at.minusSeconds(uptime.matches("\\d{1,9}") ? Long.parseLong(uptime) : 0);
    }

    /** The login under which a telephone became a member of a queue. */
    @Nullable
    String member() {
        String name = firstOf(field("MemberName"), field("Name"));
        return name.isEmpty() ? null : name;
    }

    /** The linked identities that an attended transfer makes one; a blind one has only one. */
    List<String> linkedInTransfer() {
        if (!event.endsWith("Transfer")) return List.of();
        List<String> linked = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (name.endsWith("Linkedid") && !value.isEmpty() && !linked.contains(value)) linked.add(value);
        });
        return linked;
    }

    private static String firstOf(@Nullable String... values) {
        for (String value : values) if (value != null && !value.isEmpty()) return value;
        return "";
    }

    static Evidence trackLost(String server, String call, Instant at) {
        return new Evidence(server, Source.AMI, TRACK_LOST, at, call, call, Map.of());
    }

    @Override
    public String toString() {
        return "Evidence[" + server + " " + source + " " + event + " " + at + " " + Objects.toString(uniqueId, "-")
                + "]";
    }
}
