package hotline.visits;

import hotline.base.Channel;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import hotline.visits.Attempt.Failure;
import hotline.visits.Attempt.Why;
import hotline.visits.Reading.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes settled return visits with what was asked and answered, some hundred with each statement. */
@ApplicationScoped
class PastVisitRows {
    private static final String VISIT =
            "case_id, handled, round, citizen, state, way, not_asked, outcome, asks, calls, planned_at, asked_at, replied_at,"
                    + " settled_at, first_contacted, first_solved, first_satisfaction, final_contacted, final_solved,"
                    + " final_satisfaction, token_hash";
    private static final Duration TO_SETTLE = Duration.ofMinutes(2);

    private final Jdbi jdbi;
    private final Vault vault;
    private final VisitRules rules;

    @Inject
    PastVisitRows(Jdbi jdbi, Vault vault, VisitRules rules) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.rules = rules;
    }

    /** @param way by which it was asked, {@code null} when nobody was */
    record Written(
            PastVisit past,
            @Nullable NotAsked reason,
            @Nullable Channel way,
            Instant askedAt,
            @Nullable Answered answer,
            Result result,
            byte[] token) {
        boolean isSilent() {
            return result == Result.UNREACHED;
        }

        Instant repliedAt() {
            return past.settledAt().minus(TO_SETTLE);
        }
    }

    void write(List<Written> visits) {
        BulkInsert rows = new BulkInsert("visit", VISIT);
        BulkInsert attempts = new BulkInsert("visit_attempt", "visit, nr, way, why, at, result, result_at");
        BulkInsert answers = new BulkInsert(
                "visit_answer",
                "visit, channel, ref, at, text_sealed, reading, contacted, solved, satisfaction, needs_person");
        visits.forEach(v -> visit(rows, v));
        jdbi.useHandle(h -> {
            List<Long> ids = rows.ids(h);
            for (int i = 0; i < ids.size(); i++) {
                attempts(attempts, ids.get(i), visits.get(i));
                answer(answers, ids.get(i), visits.get(i));
            }
            attempts.execute(h);
            answers.execute(h);
        });
    }

    private void visit(BulkInsert rows, Written v) {
        PastVisit past = v.past;
        Answered a = v.answer == null ? new Answered(null, null, null, false) : v.answer;
        boolean asked = v.way != null;
        rows.add(
                past.caseId(),
                past.caseId(),
                past.round(),
                past.citizen(),
                VisitState.SETTLED,
                v.way,
                v.reason,
                v.result,
                asked ? v.isSilent() ? rules.asks() : 1 : 0,
                v.isSilent() ? rules.calls() : 0,
                past.plannedAt(),
                asked ? v.askedAt : null,
                v.answer == null ? null : v.repliedAt(),
                past.settledAt(),
                a.contacted(),
                a.solved(),
                a.satisfaction(),
                a.contacted(),
                a.solved(),
                a.satisfaction(),
                v.token);
    }

    /** The questions, one after the other, and of a silent citizen the calls; all before its end. */
    private void attempts(BulkInsert rows, long visit, Written v) {
        if (v.way == null) return;
        rows.add(visit, 1, v.way, Why.FIRST, v.askedAt, null, null);
        if (!v.isSilent()) return;
        int all = rules.asks() + rules.calls();
        Duration step = Duration.between(v.askedAt, v.past.settledAt()).dividedBy(all);
        for (int nr = 2; nr <= all; nr++) {
            boolean call = nr > rules.asks();
            Instant at = v.askedAt.plus(step.multipliedBy(nr - 1L));
            if (call) rows.add(visit, nr, Channel.PHONE, Why.CALL, at, Failure.NO_ANSWER, at);
            else rows.add(visit, nr, v.way, Why.SILENT, at, null, null);
        }
    }

    private void answer(BulkInsert rows, long visit, Written v) {
        Answered a = v.answer;
        String said = v.past.said();
        if (a == null || said == null) return;
        rows.add(
                visit,
                v.way,
                "past:" + v.past.caseId() + ":" + v.past.round(),
                v.repliedAt(),
                vault.seal(said),
                AnswerRows.word(a),
                a.contacted(),
                a.solved(),
                a.satisfaction(),
                a.needsPerson());
    }
}
