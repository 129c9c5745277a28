package hotline.phone;

import hotline.calls.Evidence;
import hotline.phone.CallOfferEnded.Reason;
import hotline.phone.Happening.Ring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who rings at whom, who talks, who waits: the present of one server, folded from its feed. No clock, no database, one
 * thread. Events of different subjects may come in another order than they happened, so each is taken by itself.
 */
final class Switchboard {
    private final Predicate<String> operators;
    private final Map<String, Facts> calls = new HashMap<>();
    private final Map<String, Boolean> reachable = new HashMap<>();
    private final WaitingRoom room;
    private final Snapshot snapshot = new Snapshot();
    private List<Happening> happened = new ArrayList<>();
    private final Phones phones = new Phones(happening -> happened.add(happening));

    /** @param operators whether a number is an operator's telephone */
    Switchboard(String server, Predicate<String> operators) {
        this.operators = operators;
        this.room = new WaitingRoom(server);
    }

    List<Happening> on(Evidence e) {
        happened = new ArrayList<>(4);
        switch (e.event()) {
            case "HotlineArrived" -> learn(e.fields().get("HotlineCall"), e);
            case "QueueCallerJoin" -> joined(e);
            case "QueueCallerLeave", "QueueCallerAbandon" -> left(e);
            case "Newchannel" -> newChannel(e);
            case "AgentCalled" -> agentCalled(e);
            case "DialBegin" -> dialled(e);
            case "DialEnd" -> dialEnded(e);
            case "AgentRingNoAnswer" ->
                phones.ringing(dialled(e.fields())).ifPresent(l -> phones.unanswered(l, Reason.NO_ANSWER, e.at()));
            case "AgentConnect" -> phones.ringing(dialled(e.fields())).ifPresent(l -> phones.answered(l, e.at()));
            case "Hold" -> phones.hold(e.uniqueId(), e.at());
            case "Unhold" -> phones.resume(e.uniqueId(), e.at());
            case "Hangup" -> hungUp(e);
            case "QueueMemberStatus", "QueueMemberAdded", "QueueMember" -> member(e);
            case "QueueEntry", "QueueStatusComplete", "CoreShowChannel", "CoreShowChannelsComplete" -> snapshot(e);
            default -> {}
        }
        return happened;
    }

    /** From any thread. */
    List<Waiting> waiting() {
        return room.waiting();
    }

    private Facts learn(@Nullable String call, Evidence e) {
        Facts facts = (call == null ? Facts.NONE : calls.getOrDefault(call, Facts.NONE)).and(e.fields());
        if (call != null) calls.put(call, facts);
        return facts;
    }

    private void joined(Evidence e) {
        Facts facts = learn(e.uniqueId(), e);
        if (e.uniqueId() == null || facts.queue() == null) return;
        room.enter(e.uniqueId(), facts.queue(), facts.caller(), e.at());
        happened.add(new Happening.WaitingChanged(e.at()));
    }

    private void left(Evidence e) {
        if (room.leave(e.uniqueId())) happened.add(new Happening.WaitingChanged(e.at()));
    }

    /** A telephone that begins a channel by itself (state 4: ring) calls out. */
    private void newChannel(Evidence e) {
        String extension = operator(e.fields().get("Channel"));
        if (extension == null || e.uniqueId() == null || !"4".equals(e.fields().get("ChannelState"))) return;
        phones.begin(new Leg(e.uniqueId(), extension, Activity.OUTBOUND, false, null), e.at());
    }

    private void agentCalled(Evidence e) {
        String channel = dialled(e.fields());
        String extension = Extension.numberIn(e.fields().get("Interface"));
        if (channel == null || extension == null || e.uniqueId() == null) return;
        Ring ring =
                ring(e.uniqueId(), learn(e.uniqueId(), e), extension, e.fields().get("MemberName"));
        phones.begin(new Leg(channel, extension, Activity.RINGING, true, ring), e.at());
    }

    /** Queues dial too, but AgentCalled has come before. What is left are transfers, consultations, internal calls. */
    private void dialled(Evidence e) {
        String channel = dialled(e.fields());
        String extension = operator(e.fields().get("DestChannel"));
        if (channel == null || extension == null || phones.knows(channel)) return;
        if (e.fields().get("Channel") == null && e.uniqueId() == null) {
            placed(channel, extension, e.at());
            return;
        }
        String call = callOf(e);
        Ring ring = call == null ? null : ring(call, calls.getOrDefault(call, Facts.NONE), extension, null);
        phones.begin(new Leg(channel, extension, Activity.RINGING, false, ring), e.at());
    }

    /** Nobody's channel dials: we have asked for this call, and a citizen is called as soon as the operator is there. */
    private void placed(String channel, String extension, Instant at) {
        phones.begin(new Leg(channel, extension, Activity.OUTBOUND, false, null), at);
    }

    /** The citizen's own channel dials (blind transfer), or an operator who has a call asks a colleague about it. */
    private @Nullable String callOf(Evidence e) {
        if (e.uniqueId() != null && calls.containsKey(e.uniqueId())) return e.uniqueId();
        return phones.callAt(operator(e.fields().get("Channel")));
    }

    private void dialEnded(Evidence e) {
        phones.ringing(dialled(e.fields())).ifPresent(leg -> {
            String status = e.fields().getOrDefault("DialStatus", "");
            if (!status.equals("ANSWER")) {
                phones.unanswered(leg, status.equals("CANCEL") ? cancelled(leg.call()) : Reason.NO_ANSWER, e.at());
                return;
            }
            if (leg.call() != null) calls.computeIfPresent(leg.call(), (id, facts) -> facts.taken());
            if (!leg.queued()) phones.answered(leg, e.at());
        });
    }

    private Reason cancelled(@Nullable String call) {
        return calls.getOrDefault(call, Facts.NONE).answered() ? Reason.ANSWERED_ELSEWHERE : Reason.CALLER_LEFT;
    }

    private void hungUp(Evidence e) {
        Reason reason =
                phones.ringing(e.uniqueId()).map(leg -> cancelled(leg.call())).orElse(Reason.CALLER_LEFT);
        phones.ended(e.uniqueId(), reason, e.at());
        calls.remove(e.uniqueId());
        left(e);
    }

    /** Status 4 is a device that does not exist, 5 one that is not registered. */
    private void member(Evidence e) {
        String endpoint = Facts.first(e.fields().get("Interface"), e.fields().get("Location"));
        String extension = Extension.numberIn(endpoint);
        String status = e.fields().get("Status");
        if (extension == null || status == null) return;
        boolean now = !status.equals("4") && !status.equals("5");
        Boolean before = reachable.put(extension, now);
        if (before == null ? !now : before != now) happened.add(new Happening.Reachable(extension, now, e.at()));
    }

    private void snapshot(Evidence e) {
        if (!e.fields().getOrDefault("ActionID", "").endsWith(AmiLife.SNAPSHOT)) return;
        switch (e.event()) {
            case "QueueEntry" -> {
                snapshot.caller(e);
                learn(e.uniqueId(), e);
            }
            case "CoreShowChannel" -> snapshot.channel(e);
            case "QueueStatusComplete" -> {
                room.become(snapshot.callers(), e.at());
                happened.add(new Happening.WaitingChanged(e.at()));
            }
            default -> present(snapshot.channels(), e.at());
        }
    }

    /** What ended while we were away is over; what began is taken up. */
    private void present(Map<String, Evidence> channels, Instant at) {
        calls.keySet().retainAll(channels.keySet());
        phones.only(channels.keySet(), at);
        channels.values().stream()
                .filter(e -> "Queue".equals(e.fields().get("Application")) && e.uniqueId() != null)
                .forEach(this::inQueue);
        channels.values().forEach(channel -> found(channel, at));
        happened.add(new Happening.Present(phones.busy(), at));
    }

    /** The citizen's own channel says what an arrival that we missed would have: {@code Queue(booking,ct,…)}. */
    private void inQueue(Evidence e) {
        Map<String, String> fields = new HashMap<>(e.fields());
        fields.put("Queue", fields.getOrDefault("ApplicationData", "").replaceFirst(",.*", ""));
        calls.merge(e.uniqueId(), Facts.NONE.and(fields), (known, now) -> known.and(fields));
    }

    private void found(Evidence e, Instant at) {
        String extension = operator(e.fields().get("Channel"));
        String channel = e.uniqueId();
        if (extension == null || channel == null || phones.knows(channel)) return;
        String call = channel.equals(e.linkedId()) ? null : e.linkedId();
        if (call == null) {
            phones.begin(new Leg(channel, extension, Activity.OUTBOUND, false, null), at);
            return;
        }
        Facts facts = calls.getOrDefault(call, Facts.ofCaller(e.fields().get("ConnectedLineNum")));
        Activity activity = "6".equals(e.fields().get("ChannelState")) ? Activity.TALKING : Activity.RINGING;
        boolean queued = "AppQueue".equals(e.fields().get("Application"));
        phones.begin(new Leg(channel, extension, activity, queued, ring(call, facts, extension, null)), at);
    }

    private @Nullable String operator(@Nullable String channel) {
        String extension = Extension.numberIn(channel);
        return extension != null && operators.test(extension) ? extension : null;
    }

    private static @Nullable String dialled(Map<String, String> fields) {
        return fields.get("DestUniqueid");
    }

    private static Ring ring(String call, Facts facts, String extension, @Nullable String member) {
        return new Ring(call, extension, member, facts.caller(), facts.queue(), facts.skill(), facts.did());
    }
}
