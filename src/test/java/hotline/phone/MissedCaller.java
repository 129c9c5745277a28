package hotline.phone;

import hotline.calls.Calls;
import hotline.calls.Evidence;
import hotline.calls.Source;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Citizens who call, told to the ledger as the feed would. */
@ApplicationScoped
public class MissedCaller {
    private static final AtomicInteger SEQUENCE =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    @Inject
    Calls calls;

    @Inject
    MissedCallSweep sweep;

    @Inject
    Jdbi jdbi;

    /** A mobile number that nobody else has. */
    public static String number() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** Hangs up after so many seconds in the queue; ended just now. @return his Uniqueid */
    public String gaveUp(String number, int seconds) {
        return gaveUp(number, seconds, Instant.now());
    }

    String gaveUp(String number, int seconds, Instant end) {
        Call call = new Call(end.minusSeconds(seconds + 1L), number);
        call.joined()
                .told("QueueCallerAbandon", 1 + seconds, "Queue", "complaint")
                .hungUp(1 + seconds);
        return call.id;
    }

    /** Joins, and is answered. */
    String answered(String number, Instant begin) {
        Call call = new Call(begin, number);
        call.joined();
        call.told(
                "AgentConnect", 4, "DestUniqueid", call.id + "1", "MemberName", "operator", "Interface", "PJSIP/8001");
        call.hungUp(20);
        return call.id;
    }

    /** What came late: the call was answered after all. */
    void answeredAfterAll(String call, Instant at, String number) {
        Call known = new Call(call, at, number);
        known.told("AgentConnect", 0, "DestUniqueid", call + "1", "MemberName", "operator", "Interface", "PJSIP/8001");
    }

    private final class Call {
        private final String id;
        private final Instant begin;
        private final String number;

        Call(Instant begin, String number) {
            this("lab-" + begin.getEpochSecond() + "." + SEQUENCE.incrementAndGet(), begin, number);
        }

        Call(String id, Instant begin, String number) {
            this.id = id;
            this.begin = begin.truncatedTo(ChronoUnit.MICROS);
            this.number = number;
        }

        Call joined() {
            told("HotlineArrived", 0, "HotlineCall", id, "Did", "96196", "Caller", number, "Skill", "complaint");
            return told("QueueCallerJoin", 1, "Queue", "complaint");
        }

        Call hungUp(int second) {
            return told("Hangup", second + 0.1, "Cause", "16");
        }

        Call told(String event, double second, String... fields) {
            Map<String, String> map = new HashMap<>();
            for (int i = 0; i < fields.length; i += 2) map.put(fields[i], fields[i + 1]);
            Instant at = begin.plus(Math.round(second * 1_000_000), ChronoUnit.MICROS);
            calls.witness(List.of(new Evidence("missed", Source.AMI, event, at, id, id, map)));
            return this;
        }
    }

    /** The entry of a call, once the sweep has brought it. */
    public long listed(String call) {
        Eventually.eventually("listed: " + call, () -> entry(call) != null);
        return java.util.Objects.requireNonNull(entry(call));
    }

    /** An entry of somebody who gave up after eight seconds. */
    public long missed() {
        return listed(gaveUp(number(), 8));
    }

    private @Nullable Long entry(String call) {
        return ask("SELECT id FROM callback WHERE call_id = ?", Long.class, call);
    }

    public String text(long callback, String column) {
        return String.valueOf(ask("SELECT " + column + " FROM callback WHERE id = ?", String.class, callback));
    }

    long open(String number) {
        return java.util.Objects.requireNonNull(ask(
                "SELECT COUNT(*) FROM callback b JOIN call_visit v ON v.caller_hash = b.phone_hash AND v.unique_id = ? WHERE b.result IS NULL",
                Long.class,
                number));
    }

    private <T> @Nullable T ask(String sql, Class<T> type, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(sql)
                        .bind(0, value)
                        .mapTo(type)
                        .findFirst()
                        .orElse(null)));
    }

    void sweepNow() {
        sweep.sweep();
    }
}
