package hotline.intake;

import hotline.base.Retained;
import hotline.database.Aged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What was typed and never filed. */
@ApplicationScoped
class OldDrafts implements Retained {
    private static final String OLD = " FROM draft WHERE saved_at < :before ";

    private final Jdbi jdbi;
    private final Aged old;

    @Inject
    OldDrafts(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.old = new Aged(jdbi, OLD, "saved_at");
    }

    @Override
    public String rule() {
        return "delete-drafts";
    }

    @Override
    public Period usual() {
        return Period.ofDays(30);
    }

    @Override
    public long due(Instant before) {
        return old.count(before);
    }

    /** By the call beside which it was typed; a draft inside a case may be of a secret one. */
    @Override
    public List<String> examples(Instant before, int limit) {
        return old.examples("IF(call_id LIKE '___-___-___', '...', call_id)", before, limit);
    }

    @Override
    public int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createUpdate("DELETE" + OLD + "ORDER BY saved_at LIMIT :n")
                        .bind("before", before)
                        .bind("n", limit)
                        .execute()));
    }
}
