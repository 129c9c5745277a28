package hotline.calls;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a visit decides whether its caller is to be called back. */
record Turn(
        String caller,
        String line,
        Instant askedAt,
        Outcome outcome,
        @Nullable Instant endedAt,
        boolean counts) {

    /** Numbers for which a fold changed something of this. */
    static Set<String> between(List<QueueVisit> before, List<QueueVisit> after) {
        Set<Turn> was = of(before);
        Set<Turn> is = of(after);
        Set<Turn> both = new HashSet<>(was);
        both.retainAll(is);
        was.addAll(is);
        was.removeAll(both);
        return was.stream().map(Turn::caller).collect(Collectors.toSet());
    }

    private static Set<Turn> of(List<QueueVisit> visits) {
        return visits.stream()
                .filter(v -> v.caller() != null && v.outcome() != null)
                .map(Turn::one)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The end of a talk is nobody's turn: he was answered. */
    private static Turn one(QueueVisit v) {
        Outcome outcome = Objects.requireNonNull(v.outcome());
        return new Turn(
                Objects.requireNonNull(v.caller()),
                Objects.requireNonNullElse(v.line(), ""),
                v.askedAt(),
                outcome,
                outcome.isMissed() ? v.endedAt() : null,
                v.request().last() && !v.request().transferred());
    }
}
