package hotline.calls;

import hotline.base.Retained;
import hotline.database.Aged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who called long ago. Along the time of the calls, which is kept up to where it has come. */
@ApplicationScoped
class OldCalls implements Retained {
    private static final String OLD = """
             FROM call_visit WHERE asked_at >= (SELECT until FROM call_emptied WHERE id = 1) AND asked_at < :before
              AND still_open = 0 AND caller_sealed IS NOT NULL\s""";

    private final Jdbi jdbi;
    private final CallEmptying emptying;
    private final Aged old;

    @Inject
    OldCalls(Jdbi jdbi, CallEmptying emptying) {
        this.jdbi = jdbi;
        this.emptying = emptying;
        this.old = new Aged(jdbi, OLD, "asked_at");
    }

    @Override
    public String rule() {
        return "anonymise-calls";
    }

    @Override
    public Period usual() {
        return Period.ofYears(2);
    }

    @Override
    public long due(Instant before) {
        return old.count(before);
    }

    @Override
    public List<String> examples(Instant before, int limit) {
        return old.examples("unique_id", before, limit);
    }

    private record Old(String uniqueId, Instant askedAt) {}

    @Override
    public int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(h -> some(h, before, limit)));
    }

    private int some(Handle h, Instant before, int limit) {
        List<Old> some = h.createQuery("SELECT unique_id, asked_at " + OLD + "ORDER BY asked_at LIMIT :n")
                .bind("before", before)
                .bind("n", limit)
                .map((r, c) -> new Old(
                        r.getString("unique_id"),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "asked_at", c)))
                .list();
        some.stream().map(Old::uniqueId).distinct().forEach(emptying::empty);
        if (!some.isEmpty())
            h.createUpdate("UPDATE call_emptied SET until = :at WHERE id = 1")
                    .bind("at", some.getLast().askedAt())
                    .execute();
        return some.size();
    }
}
