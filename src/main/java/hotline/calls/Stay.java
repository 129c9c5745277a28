package hotline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one queue, or the wish for one that was refused: the time from asking for a person until asking again.
 *
 * @param joined false when he was refused at the door
 * @param until  the next time he asked; {@link Instant#MAX} for the last stay
 * @param exit   what the dialplan said afterwards
 */
record Stay(Instant asked, boolean joined, @Nullable String queue, Instant until, Fact.@Nullable Exited exit) {
    /** Two witnesses of one event differ by milliseconds, queue_log by its cut-off second. */
    private static final Duration SAME = Duration.ofSeconds(2);

    boolean holds(Fact fact) {
        return !fact.latest().isBefore(asked) && fact.latest().isBefore(until);
    }

    boolean last() {
        return until.equals(Instant.MAX);
    }

    static List<Stay> of(Facts facts, String caller) {
        List<Stay> stays = new ArrayList<>();
        for (Fact.Asked asked : once(facts.of(Fact.Asked.class, caller), Stay::sameAsked)) {
            stays.add(new Stay(asked.at(), asked.joined(), asked.queue(), Instant.MAX, null));
        }
        List<Fact.Exited> exits = once(facts.of(Fact.Exited.class, caller), Stay::sameExit);
        exits.stream().filter(e -> QueueStatus.neverJoined(e.outcome())).forEach(e -> refuse(stays, e));
        stays.sort(Comparator.comparing(Stay::asked));
        for (int i = 0; i < stays.size(); i++) stays.set(i, bounded(stays, i, exits));
        return stays;
    }

    /** Either the wish that CEL saw was refused, or nobody saw it and the refusal is all there is. */
    private static void refuse(List<Stay> stays, Fact.Exited exit) {
        Stay wish = stays.stream()
                .filter(s -> !s.joined && s.exit == null && s.asked.isBefore(exit.latest()))
                .reduce((a, b) -> b)
                .orElse(null);
        if (wish == null || exit.outcome() == Outcome.CLOSED) {
            stays.add(new Stay(exit.at(), false, exit.queue(), Instant.MAX, exit));
        } else {
            stays.set(stays.indexOf(wish), new Stay(wish.asked, false, wish.queue, Instant.MAX, exit));
        }
    }

    private static Stay bounded(List<Stay> stays, int i, List<Fact.Exited> exits) {
        Stay stay = stays.get(i);
        Instant until = i + 1 < stays.size() ? stays.get(i + 1).asked : Instant.MAX;
        if (stay.exit != null) return new Stay(stay.asked, false, stay.queue, until, stay.exit);
        Stay open = new Stay(stay.asked, true, stay.queue, until, null);
        Fact.Exited exit = exits.stream()
                .filter(e -> !QueueStatus.neverJoined(e.outcome()) && open.holds(e))
                .findFirst()
                .orElse(null);
        return new Stay(open.asked, true, open.queue, until, exit);
    }

    private interface Same<T> {
        boolean test(T a, T b);
    }

    /** Of what several witnesses saw, the account of the first in the order of trust for times. */
    private static <T extends Fact> List<T> once(List<T> seen, Same<T> same) {
        List<T> kept = new ArrayList<>();
        seen.stream().sorted(Comparator.comparing(Fact::by)).forEach(fact -> {
            if (kept.stream().noneMatch(k -> near(k, fact) && same.test(k, fact))) kept.add(fact);
        });
        kept.sort(Comparator.comparing(Fact::at));
        return kept;
    }

    private static boolean near(Fact a, Fact b) {
        return Duration.between(a.at(), b.at()).abs().compareTo(SAME) <= 0;
    }

    private static boolean sameAsked(Fact.Asked a, Fact.Asked b) {
        return a.by() != b.by() && Objects.equals(a.queue(), b.queue());
    }

    private static boolean sameExit(Fact.Exited a, Fact.Exited b) {
        return (a.by() != b.by() || a.mark() != b.mark()) && a.outcome() == b.outcome();
    }
}
