package hotline.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number still waits for: its calls that were missed since it last got a person. Pure.
 *
 * @param first when the first of them went unanswered, {@code lastAt} the last
 * @param last  the last of them
 */
record Missed(int count, Instant first, Instant lastAt, Tried last) {

    /**
     * @param tried   all calls of one number, in any order
     * @param settled up to when a person has done with the number; {@code null}: never
     */
    static Optional<Missed> of(Collection<Tried> tried, @Nullable Instant settled) {
        Instant answered = tried.stream()
                .filter(Tried::answered)
                .map(Tried::askedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        List<Tried> missed = tried.stream()
                .filter(t -> !t.answered() && t.askedAt().isAfter(answered))
                .filter(t -> settled == null || t.leftAt().isAfter(settled))
                .sorted(Comparator.comparing(Tried::leftAt))
                .toList();
        if (missed.isEmpty()) return Optional.empty();
        return Optional.of(new Missed(
                missed.size(), missed.getFirst().leftAt(), missed.getLast().leftAt(), missed.getLast()));
    }
}
