package hotline.web;

import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Makes guessing passwords slow, by account and by address, on every node alike. */
@ApplicationScoped
class Throttle {
    private final Jdbi jdbi;
    private final Limits limits;
    private final Clock clock;

    @Inject
    Throttle(Jdbi jdbi, Limits limits, Clock clock) {
        this.jdbi = jdbi;
        this.limits = limits;
        this.clock = clock;
    }

    /** Thrown while an account or an address has to wait: HTTP 429. */
    static final class TooMany extends Refusal {
        TooMany(long seconds) {
            super(
                    429,
                    "too-many-sign-ins",
                    "Too many failed sign-ins",
                    Map.of("retryAfterSeconds", seconds),
                    java.util.List.of());
        }
    }

    @Transactional
    void check(String... subjects) {
        Instant now = Instant.now(clock);
        jdbi.withHandle(h -> h.createQuery("SELECT MAX(blocked_until) FROM login_failure WHERE subject IN (<subjects>)")
                        .bindList("subjects", (Object[]) subjects)
                        .mapTo(Instant.class)
                        .findOne())
                .filter(until -> until.isAfter(now))
                .ifPresent(until -> {
                    throw new TooMany(Duration.between(now, until).toSeconds() + 1);
                });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(String... subjects) {
        Instant now = Instant.now(clock);
        for (String subject : subjects) {
            int failures = jdbi.withHandle(h -> h.createQuery("""
                            INSERT INTO login_failure (subject, failures, blocked_until) VALUES (:subject, 1, :now)
                            ON DUPLICATE KEY UPDATE
                              failures = IF(blocked_until < :forgotten, 1, failures + 1), blocked_until = :now
                            RETURNING failures""")
                    .bind("subject", subject)
                    .bind("now", now)
                    .bind("forgotten", now.minus(limits.signInLongestWait()))
                    .mapTo(Integer.class)
                    .one());
            block(subject, now.plus(wait(failures)));
        }
    }

    private void block(String subject, Instant until) {
        jdbi.useHandle(h -> h.execute("UPDATE login_failure SET blocked_until = ? WHERE subject = ?", until, subject));
    }

    /** Nothing for the first failures, then 2 s, 4 s, 8 s … */
    Duration wait(int failures) {
        int over = failures - limits.signInFailures();
        if (over < 0) return Duration.ZERO;
        Duration wait = limits.signInWait().multipliedBy(1L << Math.min(over, 20));
        return wait.compareTo(limits.signInLongestWait()) < 0 ? wait : limits.signInLongestWait();
    }

    @Transactional
    void succeeded(String... subjects) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM login_failure WHERE subject IN (<subjects>)")
                .bindList("subjects", (Object[]) subjects)
                .execute());
    }
}
