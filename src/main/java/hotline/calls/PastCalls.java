package hotline.calls;

import hotline.calls.QueueVisit.Request;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door for many calls of long ago: there is no evidence of them, so no fold will touch them. */
@ApplicationScoped
public class PastCalls {
    private static final Duration RING = Duration.ofMillis(1800);

    private final Jdbi jdbi;
    private final DirectoryRules rules;
    private final VisitRow mapper;

    @Inject
    PastCalls(Jdbi jdbi, Vault vault, DirectoryRules rules) {
        this.jdbi = jdbi;
        this.rules = rules;
        this.mapper = new VisitRow(vault);
    }

    /** Writes them in one transaction. */
    @Transactional
    public void write(String server, List<PastCall> calls) {
        BulkInsert visits = new BulkInsert("call_visit", String.join(", ", VisitRow.COLUMNS));
        BulkInsert legs = new BulkInsert(
                "call_leg", "unique_id, server, n, ordinal, asked_at, operator, extension, channel, from_at, to_at");
        for (PastCall c : calls) {
            Map<String, @Nullable Object> row = mapper.columns(visit(server, c), c.ended(), 0);
            visits.add(VisitRow.COLUMNS.stream().map(row::get).toArray());
            if (c.operator() != null)
                legs.add(
                        c.uniqueId(),
                        server,
                        1,
                        1,
                        c.askedAt(),
                        c.operator(),
                        c.extension(),
                        c.uniqueId() + "1",
                        answered(c),
                        c.ended());
        }
        jdbi.useHandle(h -> {
            visits.execute(h);
            legs.execute(h);
        });
    }

    private QueueVisit visit(String server, PastCall c) {
        boolean answered = c.outcome() == Outcome.ANSWERED;
        Instant talk = answered ? answered(c) : null;
        return new QueueVisit(
                server,
                c.uniqueId(),
                1,
                List.of(c.uniqueId()),
                c.line(),
                c.skill(),
                c.skill() == null ? c.line() : c.skill(),
                c.caller(),
                null,
                c.arrivedAt(),
                c.askedAt(),
                c.askedAt(),
                talk,
                c.ended(),
                c.waitMicros(),
                answered ? AnswerSeenBy.BRIDGE_ENTER : null,
                answered ? Math.min(c.waitMicros(), RING.toNanos() / 1000) : null,
                talk == null ? null : ChronoUnit.MICROS.between(talk, c.ended()),
                c.outcome(),
                c.operator(),
                c.extension(),
                c.rating(),
                c.invited(),
                answered,
                null,
                List.of(),
                new Request(c.askedAt(), c.waitMicros(), false, true),
                rules.line(c.line(), c.arrivedAt()),
                false);
    }

    private static Instant answered(PastCall c) {
        return c.askedAt().plus(c.waitMicros(), ChronoUnit.MICROS);
    }
}
