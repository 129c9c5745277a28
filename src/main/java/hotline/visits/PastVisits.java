package hotline.visits;

import hotline.base.Channel;
import hotline.visits.PastVisitRows.Written;
import hotline.visits.Planning.Facts;
import hotline.visits.Reading.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door for return visits of cases that were lived elsewhere. Who is asked and what a reply means is decided as for
 * everybody; only the rows are written together.
 */
@ApplicationScoped
public class PastVisits {
    private final PastVisitRows rows;
    private final Tokens tokens;
    private final VisitRules rules;

    @Inject
    PastVisits(PastVisitRows rows, Tokens tokens, VisitRules rules) {
        this.rows = rows;
        this.tokens = tokens;
        this.rules = rules;
    }

    /** @throws IllegalArgumentException when a reply is one that a person would have to read */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<PastVisit> visits) {
        rows.write(visits.stream().map(this::written).toList());
    }

    private Written written(PastVisit past) {
        Facts f = new Facts(
                past.caseId(),
                "",
                past.channel(),
                past.secret(),
                past.citizen(),
                null,
                past.citizen() != null,
                false,
                false);
        NotAsked reason = Planning.reason(f, Set.of(), rules.secret());
        if (reason == null && past.answered() && !Planning.inSample(past.caseId(), rules.sampling()))
            reason = NotAsked.NOT_SAMPLED;
        Channel way = reason == null ? Planning.ways(f).getFirst() : null;
        Answered answer = reason == null && past.said() != null ? read(past.said()) : null;
        Instant asked = past.plannedAt().plus(rules.askAfter());
        byte[] token = Tokens.hash(tokens.token(past.caseId(), past.caseId(), past.round()));
        return new Written(
                past, reason, way, earlier(asked, past.settledAt()), answer, result(past, reason, answer), token);
    }

    private static Answered read(String text) {
        if (Reading.of(text) instanceof Answered answer && answer.isVerdict()) return answer;
        throw new IllegalArgumentException("a person would have to read: " + text);
    }

    private static Result result(PastVisit past, @Nullable NotAsked reason, @Nullable Answered answer) {
        if (reason != null) return Result.NOT_ASKED;
        if (answer == null) return past.rehandled() ? Result.WITHDRAWN : Result.UNREACHED;
        if (past.rehandled()) return Result.REHANDLED;
        return answer.isComplaint() ? Result.KEPT : Result.CONTENT;
    }

    /** A little before its end, however early that was. */
    private static Instant earlier(Instant asked, Instant settled) {
        Instant before = settled.minus(Duration.ofMinutes(30));
        return asked.isBefore(before) ? asked : before;
    }
}
