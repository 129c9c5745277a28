package hotline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The offers of a stay: who was rung, how long, and what came of it. */
final class Ringing {
    private Ringing() {}

    static List<Offer> in(Stay stay, int visit, Facts facts, String caller) {
        List<Offer> offers = new ArrayList<>();
        List<Fact.Offered> seen = facts.of(Fact.Offered.class, caller);
        seen.stream().filter(stay::holds).forEach(o -> offers.add(live(o, visit, facts)));
        return seen.isEmpty() ? fromFile(stay, visit, facts, caller) : offers;
    }

    private static Offer live(Fact.Offered o, int visit, Facts facts) {
        Fact.Connected taken = ofRinging(facts.of(Fact.Connected.class, o.channel()), o.ringing());
        Fact.NotTaken notTaken = facts.of(Fact.NotTaken.class, o.channel()).stream()
                .filter(n -> o.ringing().equals(n.ringing()))
                .findFirst()
                .orElse(null);
        if (taken != null) return offer(o, visit, taken.at(), Offer.Result.TAKEN);
        if (notTaken != null) return offer(o, visit, notTaken.at(), Offer.Result.NOT_TAKEN);
        Fact.HungUp gone = facts.hungUp(o.ringing());
        return gone == null ? offer(o, visit, null, null) : offer(o, visit, gone.at(), Offer.Result.CANCELLED);
    }

    private static Fact.@Nullable Connected ofRinging(List<Fact.Connected> connected, String ringing) {
        return connected.stream()
                .filter(c -> c.by() == Source.AMI && ringing.equals(c.ringing()))
                .findFirst()
                .orElse(null);
    }

    private static Offer offer(Fact.Offered o, int visit, @Nullable Instant endedAt, Offer.@Nullable Result result) {
        String extension = Telephone.extension(o.operator().telephone());
        return new Offer(visit, o.operator().login(), extension, o.at(), endedAt, result);
    }

    /** queue_log has no line for the beginning of a ring, only its length afterwards. */
    private static List<Offer> fromFile(Stay stay, int visit, Facts facts, String caller) {
        return facts.of(Fact.NotTaken.class, caller).stream()
                .filter(stay::holds)
                .map(n -> new Offer(
                        visit,
                        n.operator().login(),
                        Telephone.extension(n.operator().telephone()),
                        Objects.requireNonNullElse(n.since(), n.at()),
                        n.at(),
                        Offer.Result.NOT_TAKEN))
                .toList();
    }
}
