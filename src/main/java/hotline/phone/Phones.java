package hotline.phone;

import static hotline.phone.Activity.HOLDING;
import static hotline.phone.Activity.IDLE;
import static hotline.phone.Activity.RINGING;
import static hotline.phone.Activity.TALKING;

import hotline.phone.CallOfferEnded.Reason;
import hotline.phone.Happening.Busy;
import hotline.phone.Happening.Ring;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The channels of the operators' telephones, and what each telephone is busy with because of them. */
final class Phones {
    private final Consumer<Happening> tell;
    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private final Map<String, Busy> busy = new HashMap<>();

    Phones(Consumer<Happening> tell) {
        this.tell = tell;
    }

    boolean knows(String channel) {
        return legs.containsKey(channel);
    }

    /** The leg, as long as it rings. */
    Optional<Leg> ringing(@Nullable String channel) {
        return Optional.ofNullable(legs.get(channel)).filter(leg -> leg.activity() == RINGING);
    }

    /** The citizen's call that this telephone has. */
    @Nullable
    String callAt(@Nullable String extension) {
        return legs.values().stream()
                .filter(leg -> leg.extension().equals(extension) && leg.ring() != null)
                .map(leg -> Objects.requireNonNull(leg.ring()).call())
                .findFirst()
                .orElse(null);
    }

    void begin(Leg leg, Instant at) {
        if (leg.activity() == RINGING && leg.ring() != null) tell.accept(new Happening.Offered(leg.ring(), at));
        put(leg, at);
    }

    /** Answered; whoever else the queue was ringing for this call has lost it. */
    void answered(Leg leg, Instant at) {
        Ring ring = leg.ring();
        if (ring != null) {
            tell.accept(new Happening.OfferEnded(ring, Reason.ANSWERED, at));
            tell.accept(new Happening.Answered(ring, at));
        }
        put(leg.with(TALKING), at);
        if (ring == null || !leg.queued()) return;
        for (Leg other : List.copyOf(legs.values())) {
            if (other.activity() == RINGING && other.queued() && other.ofCall(ring.call())) {
                unanswered(other, Reason.ANSWERED_ELSEWHERE, at);
            }
        }
    }

    void unanswered(Leg leg, Reason reason, Instant at) {
        if (leg.ring() != null) tell.accept(new Happening.OfferEnded(leg.ring(), reason, at));
        drop(leg, at);
    }

    void hold(@Nullable String channel, Instant at) {
        change(channel, TALKING, HOLDING, at);
    }

    void resume(@Nullable String channel, Instant at) {
        change(channel, HOLDING, TALKING, at);
    }

    /** @param reason why it stops ringing, if it still does */
    void ended(@Nullable String channel, Reason reason, Instant at) {
        Leg leg = legs.get(channel);
        if (leg == null) return;
        if (leg.activity() == RINGING) {
            unanswered(leg, reason, at);
            return;
        }
        if (leg.ring() != null) tell.accept(new Happening.Finished(leg.ring(), at));
        drop(leg, at);
    }

    /** After a snapshot: what is not in it has ended while we were away. */
    void only(Set<String> channels, Instant at) {
        for (String channel : List.copyOf(legs.keySet())) {
            if (!channels.contains(channel)) ended(channel, Reason.CALLER_LEFT, at);
        }
    }

    Map<String, Busy> busy() {
        return Map.copyOf(busy);
    }

    private void change(@Nullable String channel, Activity from, Activity to, Instant at) {
        Leg leg = legs.get(channel);
        if (leg != null && leg.activity() == from) put(leg.with(to), at);
    }

    private void put(Leg leg, Instant at) {
        legs.put(leg.channel(), leg);
        weigh(leg.extension(), at);
    }

    private void drop(Leg leg, Instant at) {
        legs.remove(leg.channel());
        weigh(leg.extension(), at);
    }

    private void weigh(String extension, Instant at) {
        Busy before = busy.getOrDefault(extension, new Busy(extension, IDLE, null, at));
        Busy now = legs.values().stream()
                .filter(leg -> leg.extension().equals(extension))
                .max(Comparator.comparing(Leg::activity))
                .map(leg -> new Busy(extension, leg.activity(), leg.call(), at))
                .orElse(new Busy(extension, IDLE, null, at));
        if (before.activity() == now.activity() && Objects.equals(before.call(), now.call())) return;
        if (now.activity() == IDLE) busy.remove(extension);
        else busy.put(extension, now);
        tell.accept(now);
    }
}
