package hotline.notify;

import hotline.base.Tireless;
import hotline.visits.Attempt;
import hotline.visits.Visits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Each second, on every node: a question that did not arrive, whoever found out, is told to {@code visits}. Each in a
 * transaction of its own with the mark that it was told, so it is told once.
 */
@ApplicationScoped
class QuestionSweep {
    private static final Logger LOG = Logger.getLogger(QuestionSweep.class);
    private static final int BATCH = 200;

    private final Jdbi jdbi;
    private final Visits visits;
    private final Tireless tireless = new Tireless(LOG, "questions that did not arrive are not told");

    @Inject
    QuestionSweep(Jdbi jdbi, Visits visits) {
        this.jdbi = jdbi;
        this.visits = visits;
    }

    @Scheduled(identity = "visit-questions", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    void sweep() {
        for (long message : QuarkusTransaction.requiringNew().call(this::returned)) attempt(message);
    }

    private List<Long> returned() {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM message WHERE returned = TRUE ORDER BY id LIMIT :n")
                .bind("n", BATCH)
                .mapTo(Long.class)
                .list());
    }

    private void attempt(long message) {
        try {
            QuarkusTransaction.requiringNew().run(() -> tell(message));
        } catch (RuntimeException e) {
            LOG.warnf(e, "message %d: that it did not arrive is told again later", message);
        }
    }

    private record Row(String key, String result) {}

    private void tell(long message) {
        jdbi.useHandle(h -> h.createQuery(
                        "SELECT event_key, result FROM message WHERE id = :id AND returned = TRUE FOR UPDATE SKIP LOCKED")
                .bind("id", message)
                .map((r, c) -> new Row(r.getString("event_key"), r.getString("result")))
                .findOne()
                .ifPresent(row -> {
                    h.execute("UPDATE message SET told_back = UTC_TIMESTAMP(6) WHERE id = ?", message);
                    Questions question = Questions.of(row.key);
                    visits.unreachable(question.visit(), question.ask(), failure(row.result));
                }));
    }

    /** In the visits' words: whether he cannot be reached, does not want it, or we could not send it. */
    static Attempt.Failure failure(String result) {
        return switch (Failure.valueOf(result)) {
            case UNREACHABLE, INVALID -> Attempt.Failure.UNREACHABLE;
            case OPTED_OUT -> Attempt.Failure.OPTED_OUT;
            case RATE, CARRIER, ACCOUNT, UNAVAILABLE, EXPIRED, UNCERTAIN, POISONED -> Attempt.Failure.FAILED;
        };
    }
}
