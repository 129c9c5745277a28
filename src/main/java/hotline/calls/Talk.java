package hotline.calls;

import hotline.calls.Fact.Operator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a visit after the answer, by everyone who took part in it.
 *
 * @param over nobody can talk to the citizen any more
 */
record Talk(List<TalkLeg> legs, boolean over) {
    static final Talk NONE = new Talk(List.of(), false);

    @Nullable
    Instant end() {
        if (!over) return null;
        return legs.stream()
                .map(TalkLeg::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The time in which at least one operator was there: a conference is not counted twice. Known when it is over. */
    @Nullable
    Long micros() {
        if (!over || legs.isEmpty()) return null;
        long sum = 0;
        Instant covered = Instant.MIN;
        for (TalkLeg leg : legs) {
            if (leg.to() == null) return null;
            Instant from = leg.from().isAfter(covered) ? leg.from() : covered;
            if (!leg.to().isAfter(from)) continue;
            sum += from.until(leg.to(), ChronoUnit.MICROS);
            covered = leg.to();
        }
        return sum;
    }

    /** Who answered: the queue's word, else who talked first. */
    Who answeredBy(Answer answer) {
        Operator said = answer.connected() == null
                ? new Operator(null, null)
                : answer.connected().operator();
        TalkLeg first = legs.isEmpty() ? null : legs.getFirst();
        String extension = Telephone.extension(said.telephone());
        return new Who(
                said.login() == null && first != null ? first.operator() : said.login(),
                extension == null && first != null ? first.extension() : extension);
    }

    record Who(@Nullable String login, @Nullable String extension) {
        static final Who NOBODY = new Who(null, null);
    }
}
