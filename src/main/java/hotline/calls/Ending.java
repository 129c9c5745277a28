package hotline.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an unanswered stay ended.
 *
 * @param at   when he left the queue, {@code null} when nobody saw it or it is not over
 * @param note what is doubtful about it, for the quality of the data
 */
record Ending(
        @Nullable Outcome outcome,
        @Nullable Instant at,
        @Nullable String note) {
    static final Ending PENDING = new Ending(null, null, null);

    /**
     * The dialplan's word beats {@code QueueCallerAbandon}, which also comes on a timeout: that alone decides nothing
     * before the call is over or the caller asks again.
     */
    static Ending of(Stay stay, Facts facts, String caller) {
        Fact.Abandoned abandoned = facts.first(Fact.Abandoned.class, caller, stay);
        Fact.Left left = facts.first(Fact.Left.class, caller, stay);
        Fact.HungUp hungUp = stay.last() ? facts.hungUp(caller) : null;
        Instant at = earliest(abandoned, left, stay.exit());
        if (stay.exit() != null) return new Ending(left(stay.exit().outcome()), at, null);
        if (gaveUp(stay, facts, caller)) return new Ending(Outcome.ABANDONED, at, null);
        if (hungUp != null) return hungUp(stay, facts, caller, abandoned, left, at == null ? hungUp.at() : at);
        if (!stay.last()) return askedAgain(stay, abandoned, at == null ? stay.until() : at);
        Fact.Died died = facts.died(caller);
        if (died == null) return PENDING;
        return died.restart()
                ? new Ending(Outcome.PBX_RESTART, died.at(), "pbx-restart")
                : new Ending(Outcome.LOST_TRACK, null, "lost-track");
    }

    /** What is said to be answered, and was not, gave up. */
    private static Outcome left(Outcome said) {
        return said == Outcome.ANSWERED ? Outcome.ABANDONED : said;
    }

    /** queue_log tells giving up from a timeout. */
    private static boolean gaveUp(Stay stay, Facts facts, String caller) {
        return facts.of(Fact.Abandoned.class, caller).stream().anyMatch(a -> a.sure() && stay.holds(a));
    }

    private static Ending hungUp(
            Stay stay,
            Facts facts,
            String caller,
            Fact.@Nullable Abandoned abandoned,
            Fact.@Nullable Left left,
            Instant at) {
        Outcome said = facts.of(Fact.HungUp.class, caller).stream()
                .map(Fact.HungUp::queueSaid)
                .filter(o -> o != null && o != Outcome.ANSWERED && !QueueStatus.neverJoined(o))
                .findFirst()
                .orElse(null);
        boolean only = facts.of(Fact.Asked.class, caller).stream().allMatch(stay::holds);
        if (said != null && only) return new Ending(said, at, "exit-not-seen");
        if (abandoned != null) return new Ending(Outcome.ABANDONED, at, null);
        // app_queue tells of every way out but the key; CEL sees only that he left
        if (left != null && left.by() == Source.AMI) return new Ending(Outcome.KEY_EXIT, at, null);
        return new Ending(Outcome.ABANDONED, at, left == null ? "abandon-not-seen" : null);
    }

    private static Ending askedAgain(Stay stay, Fact.@Nullable Abandoned abandoned, Instant at) {
        if (abandoned != null) return new Ending(Outcome.TIMEOUT, at, "exit-not-seen");
        return new Ending(Outcome.LOST_TRACK, at, "exit-not-seen");
    }

    private static @Nullable Instant earliest(@Nullable Fact... facts) {
        Instant earliest = null;
        for (Source trusted : Source.values()) {
            for (Fact fact : facts) {
                if (fact == null || fact.by() != trusted) continue;
                if (earliest == null || fact.latest().isBefore(earliest)) earliest = fact.latest();
            }
            if (earliest != null) return earliest;
        }
        return null;
    }

    /** Gave up so soon that it says nothing about the line. */
    static Outcome judged(Outcome outcome, Duration waited, LineRule rule) {
        boolean soon = waited.compareTo(rule.shortAbandon()) < 0;
        return outcome == Outcome.ABANDONED && soon ? Outcome.SHORT_ABANDON : outcome;
    }
}
