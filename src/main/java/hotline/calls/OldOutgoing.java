package hotline.calls;

import hotline.base.Retained;
import hotline.database.Aged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Whom we called long ago. */
@ApplicationScoped
class OldOutgoing implements Retained {
    private static final String OLD = "FROM call_outgoing WHERE callee_hash IS NOT NULL AND placed_at < :before";

    private final Jdbi jdbi;
    private final CallEmptying emptying;
    private final Aged old;

    @Inject
    OldOutgoing(Jdbi jdbi, CallEmptying emptying) {
        this.jdbi = jdbi;
        this.emptying = emptying;
        this.old = new Aged(jdbi, OLD, "placed_at");
    }

    @Override
    public String rule() {
        return "anonymise-outgoing-calls";
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

    @Override
    public int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> {
                    List<String> calls = h.createQuery("SELECT unique_id " + OLD + " ORDER BY placed_at LIMIT :n")
                            .bind("before", before)
                            .bind("n", limit)
                            .mapTo(String.class)
                            .list();
                    calls.forEach(emptying::emptyOutgoing);
                    return calls.size();
                }));
    }
}
