package hotline.calls;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An operator took the call out of the queue.
 *
 * @param at        {@code null} when only the end of the talk was seen
 * @param connected the queue's word, {@code null} when only the bridge was seen
 */
record Answer(@Nullable Instant at, @Nullable AnswerSeenBy seenBy, Fact.@Nullable Connected connected) {

    /** {@code null}: not answered, as far as is known. */
    static @Nullable Answer in(Stay stay, Facts facts, String caller) {
        if (!stay.joined()) return null;
        Fact.Connected connected = facts.first(Fact.Connected.class, caller, stay);
        Fact.Entered entered = entered(stay, facts, caller, connected != null);
        if (entered != null) return new Answer(entered.at(), AnswerSeenBy.BRIDGE_ENTER, connected);
        if (connected != null) return new Answer(connected.latest(), AnswerSeenBy.AGENT_CONNECT, connected);
        boolean said = stay.exit() != null && stay.exit().outcome() == Outcome.ANSWERED;
        // app_queue says CONTINUE too when the caller hangs up before anybody answers
        if (facts.first(Fact.Abandoned.class, caller, stay) != null) return null;
        return said ? new Answer(null, null, null) : null;
    }

    /** Without the queue's word a bridge is an answer only while the caller had not left the queue unanswered. */
    private static Fact.@Nullable Entered entered(Stay stay, Facts facts, String caller, boolean surely) {
        Fact.Exited exit = stay.exit();
        Fact.Abandoned abandoned = facts.first(Fact.Abandoned.class, caller, stay);
        return facts.of(Fact.Entered.class, caller).stream()
                .filter(stay::holds)
                .filter(e -> surely
                        || ((exit == null || e.at().isBefore(exit.at()))
                                && (abandoned == null || e.at().isBefore(abandoned.at()))))
                .min(Comparator.comparing(Fact::by).thenComparing(Fact::at))
                .orElse(null);
    }
}
