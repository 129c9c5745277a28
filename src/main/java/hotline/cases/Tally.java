package hotline.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One counter of the queue, and by how much it changed. Lead unit 0: none yet. */
record Tally(String state, long leadUnit, String kind, String urgency, String channel, boolean secret, long n) {

    private static Tally of(Standing s, long n) {
        long unit = s.leadUnit() == null ? 0 : s.leadUnit();
        return new Tally(
                s.state().name(),
                unit,
                s.kind().name(),
                s.urgency().name(),
                s.channel().name(),
                s.secret(),
                n);
    }

    /** Nothing, when the case stands in the same counter as before or is in none of them. */
    static List<Tally> changes(@Nullable Standing before, Standing after) {
        List<Tally> changes = new ArrayList<>(2);
        if (before != null && !before.state().isFinished()) changes.add(of(before, -1));
        if (!after.state().isFinished()) changes.add(of(after, 1));
        boolean same = changes.size() == 2
                && changes.get(0).counter().equals(changes.get(1).counter());
        return same ? List.of() : changes;
    }

    /** Which counter: without the amount. */
    Tally counter() {
        return times(0);
    }

    Tally times(long amount) {
        return new Tally(state, leadUnit, kind, urgency, channel, secret, amount);
    }
}
